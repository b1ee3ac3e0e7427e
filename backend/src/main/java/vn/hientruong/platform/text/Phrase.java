package vn.hientruong.platform.text;

import java.util.List;
import java.util.Locale;

/**
 * Something to be said later, in the language of whoever reads it.
 *
 * @param key into {@link Texts}
 * @param args numbers or text already fit for people
 */
public record Phrase(String key, List<String> args) {
    public static Phrase of(String key, String... args) {
        return new Phrase(key, List.of(args));
    }

    public String in(Locale language, Texts texts) {
        return texts.of(language, key, args.toArray());
    }
}
