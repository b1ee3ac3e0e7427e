package vn.hientruong.mobile.choices;

import io.avaje.jsonb.Json;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The backend's {@code NotificationChoices}. Occasions are kept as the backend writes them: one that a later backend knows and
 * this app does not must come back as it was.
 *
 * @param mail absent where the backend says nothing of mail
 */
@Json
public record Hearing(
        Set<String> push, Set<String> sms, @Nullable Set<String> mail) {
    /** The ways to somebody, in the order they are shown in. */
    enum Way {
        PUSH,
        SMS,
        MAIL
    }

    boolean complete() {
        return push != null && sms != null;
    }

    boolean hears(String occasion, Way way) {
        Set<String> chosen = of(way);
        return chosen != null && chosen.contains(occasion);
    }

    /** The same but for one box. */
    Hearing with(String occasion, Way way, boolean on) {
        return new Hearing(
                way == Way.PUSH ? changed(push, occasion, on) : push,
                way == Way.SMS ? changed(sms, occasion, on) : sms,
                way == Way.MAIL ? changed(mail == null ? Set.of() : mail, occasion, on) : mail);
    }

    private @Nullable Set<String> of(Way way) {
        return switch (way) {
            case PUSH -> push;
            case SMS -> sms;
            case MAIL -> mail;
        };
    }

    private static Set<String> changed(Set<String> chosen, String occasion, boolean on) {
        Set<String> next = new TreeSet<>(chosen);
        if (on) {
            next.add(occasion);
        } else {
            next.remove(occasion);
        }
        return next;
    }
}
