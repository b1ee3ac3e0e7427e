package vn.hientruong.platform.text;

import java.text.Normalizer;

/** What a text from outside may hold, and the one form it is kept in. */
public final class CleanText {
    private CleanText() {}

    /** Neither control characters (but line breaks and tabs) nor halves of surrogate pairs: no database keeps them. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    /** Composed (NFC), so the two ways of typing "ế" compare as equal. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
