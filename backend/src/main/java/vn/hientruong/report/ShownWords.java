package vn.hientruong.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which words of those that everybody may read stand at which points, but for codes, which the points have themselves. */
final class ShownWords {
    /** Of a word with its entry, besides where it stands. */
    private static final int BYTES_A_WORD = 150;

    /** Words come by the line of a report: a few thousand of them stand for all. */
    private final Map<String, Positions> words = new HashMap<>();

    /**
     * Adds those of one point.
     *
     * @param point higher than all before
     * @param text different words with a blank between them
     * @param code of its report, whose halves are among the words
     */
    void add(int point, String text, String code) {
        int from = 0;
        while (from < text.length()) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            if (!isHalf(text, from, to, code)) {
                words.computeIfAbsent(text.substring(from, to), word -> new Positions())
                        .add(point);
            }
            from = to + 1;
        }
    }

    private static boolean isHalf(String text, int from, int to, String code) {
        int half = ShownPoints.HALF;
        return to - from == half
                && (text.regionMatches(true, from, code, 0, half)
                        || text.regionMatches(true, from, code, half + 1, half));
    }

    /** Adds the points that have this word, or one that begins so, to a set. */
    void addTo(BitSet points, String word, boolean unfinished) {
        if (unfinished) {
            words.forEach((known, positions) -> {
                if (known.startsWith(word)) {
                    positions.addTo(points);
                }
            });
        } else {
            Positions positions = words.get(word);
            if (positions != null) {
                positions.addTo(points);
            }
        }
    }

    /** Room it takes, in bytes, roughly. */
    long bytes() {
        return words.values().stream().mapToLong(Positions::bytes).sum() + (long) BYTES_A_WORD * words.size();
    }
}
