package vn.hientruong.notification;

import java.util.Locale;
import vn.hientruong.platform.text.Texts;

/** A delivery in the words of its reader: itself, or how many it stands for. */
final class NotificationWords {
    static final String DIGEST = "digest";

    private NotificationWords() {}

    static String title(Texts texts, Waiting to) {
        return words(texts, to, "title");
    }

    static String text(Texts texts, Waiting to) {
        return words(texts, to, "text");
    }

    private static String words(Texts texts, Waiting to, String part) {
        Locale language = Locale.forLanguageTag(to.locale());
        return to.behind() > 0
                ? texts.of(language, "notification." + DIGEST + "." + part, to.behind() + 1)
                : texts.of(language, "notification." + to.kind() + "." + part, (Object[]) to.args());
    }
}
