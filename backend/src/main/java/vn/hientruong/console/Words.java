package vn.hientruong.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.media.BlurBox;
import vn.hientruong.model.report.AnswerView;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;

/** What a template needs to speak one language: texts by key, and times as people write them here. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(SystemClock.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int AREAS = 8;

    private final Texts texts;
    private final Locale language;
    private final Instant now;

    Words(Texts texts, Locale language, Instant now) {
        this.texts = texts;
        this.language = language;
        this.now = now;
    }

    /** The text of a key of the console's own bundle. */
    public String of(String key) {
        return texts.of(language, "console." + key);
    }

    public String of(String key, Object arg) {
        return texts.of(language, "console." + key, arg);
    }

    public String of(String key, Object first, Object second) {
        return texts.of(language, "console." + key, first, second);
    }

    /** The name of one thing of a kind, as in {@code agency.overdue}. */
    public String named(String kind, String name) {
        return of(kind + "." + name);
    }

    /** The text of a key of the administration's bundle. */
    public String admin(String key) {
        return texts.of(language, "admin." + key);
    }

    public String admin(String key, Object arg) {
        return texts.of(language, "admin." + key, arg);
    }

    public String admin(String key, Object first, Object second) {
        return texts.of(language, "admin." + key, first, second);
    }

    /** The same, where there is one. */
    public Optional<String> adminIfAny(String key) {
        return texts.has(language, "admin." + key) ? Optional.of(admin(key)) : Optional.empty();
    }

    public String status(Object status) {
        return texts.of(language, "report.status." + status);
    }

    /** @param path of an action, or {@code filing} */
    public String action(String path) {
        return texts.of(
                language, "report.action." + path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What an area of a picture hides. */
    public String kind(BlurBox box) {
        return of("media." + box.kind());
    }

    /** An area of a picture as a form sends it back. */
    public String value(BlurBox box) {
        return RedactionForm.value(box);
    }

    /** A distance as people say it: metres up to a kilometre, then kilometres. */
    public String distance(double metres) {
        if (metres < 1000) {
            return Math.round(metres) + " m";
        }
        return String.format(language, metres < 10_000 ? "%.1f km" : "%,.0f km", metres / 1000);
    }

    /** A text with a share of one, as whole percent. */
    public String percent(String key, double share) {
        return of(key, Math.round(share * 100));
    }

    public String score(Object score) {
        return texts.of(language, "report.score." + score);
    }

    public String rejection(Object reason) {
        return texts.of(language, "report.rejection." + reason);
    }

    public String urgency(Object level) {
        return texts.of(language, "report.urgency." + level);
    }

    /** What was answered to an extra question, as people read it. */
    public String answer(AnswerView answer) {
        return answer.type() == QuestionType.DATETIME
                ? answer.values().stream()
                        .map(value -> time(OffsetDateTime.parse(value).toInstant()))
                        .collect(Collectors.joining(", "))
                : String.join(", ", answer.shown());
    }

    /** Several words behind each other. */
    public String list(List<String> words) {
        return String.join(", ", words);
    }

    /** The label of a form's field; a number behind its name tells fields of the same kind apart. */
    public String field(String name) {
        return of("field." + name.replaceAll("\\d+$", ""));
    }

    /** Hour and day in Vietnam. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }

    /** How long ago, or how long from now, in the one unit that matters. */
    public String span(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration span = Duration.between(instant, now).abs();
        if (span.toDays() > 0) {
            return of("span.days", span.toDays());
        }
        if (span.toHours() > 0) {
            return of("span.hours", span.toHours());
        }
        return span.toMinutes() > 0 ? of("span.minutes", span.toMinutes()) : of("span.moment");
    }

    /** Whether it has passed. */
    public boolean past(@Nullable Instant instant) {
        return instant != null && instant.isBefore(now);
    }

    /** What an alert warns of. */
    public String kindOf(AlertView alert) {
        return admin("alert.kind." + alert.kind());
    }

    public String stateOf(AlertView alert) {
        return admin("alert.state." + alert.state());
    }

    /** The first communes of an alert by name, and how many more there are. */
    public String areasOf(AlertView alert) {
        String first = alert.areas().stream().limit(AREAS).map(CodeName::name).collect(Collectors.joining(", "));
        int more = alert.areas().size() - AREAS;
        return more > 0 ? admin("alert.areas.more", first, more) : first;
    }

    /** By which way somebody is told: {@code PUSH}, {@code SMS} or {@code MAIL}. */
    public String wayOf(String way) {
        return admin("dead-letters.way." + way);
    }

    public String channel(Object channel) {
        return texts.of(language, "report.channel." + channel);
    }

    /** A number without separators: a year, an id. */
    public String plain(int number) {
        return Integer.toString(number);
    }

    /** Degrees to the metre, with a point in either language so that they can be pasted into any map. */
    public String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String language() {
        return language.getLanguage();
    }
}
