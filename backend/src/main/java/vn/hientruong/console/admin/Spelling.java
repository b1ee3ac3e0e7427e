package vn.hientruong.console.admin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Compares what is typed into a search with a name, without accents and case. */
final class Spelling {
    private Spelling() {}

    /** Whether every word of {@code wanted} stands somewhere in the text. */
    static boolean holds(String text, String wanted) {
        String folded = folded(text);
        return Arrays.stream(folded(wanted).split("\\s+")).allMatch(folded::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
