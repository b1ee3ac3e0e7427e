package vn.hientruong.mobile.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it in a hurry: small letters, no accents. */
public final class Plain {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final char D_WITH_STROKE = '\u0111';

    private Plain() {}

    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace(D_WITH_STROKE, 'd');
        return ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Whether every word typed begins a word of the text, accents or not. */
    public static boolean matches(String text, String typed) {
        String words = " " + of(text).replaceAll("[^a-z0-9]+", " ");
        for (String word : of(typed).split("[^a-z0-9]+", -1)) {
            if (!words.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
