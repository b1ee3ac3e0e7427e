package vn.hientruong.report;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All shown reports with their words, in memory: what words and a commune find is a set of points, made in milliseconds
 * however common the words are. Not for several threads at once while it changes.
 */
final class ShownIndex {
    /** Points that are no more, beyond which it should be made anew. */
    private static final int MOST_GONE = 50_000;

    /**
     * A shown report.
     *
     * @param words of text, address and code, each once, with a blank between them
     */
    record Row(ShownPoints.Point point, String words) {}

    private final ShownPoints points = new ShownPoints();
    private final ShownWords words = new ShownWords();
    private final BitSet gone = new BitSet();

    void add(Row row) {
        words.add(points.size(), row.words(), row.point().code());
        points.add(row.point());
    }

    /**
     * Brings some reports up to date.
     *
     * @param codes of all that may have changed
     * @param now those of them that are shown
     */
    void change(Collection<String> codes, List<Row> now) {
        Map<Long, Row> shown = new HashMap<>();
        now.forEach(row -> shown.put(ShownPoints.packed(row.point().code()), row));
        BitSet known =
                points.of(codes.stream().mapToLong(ShownPoints::packed).sorted().toArray());
        known.andNot(gone);
        for (int at = known.nextSetBit(0); at >= 0; at = known.nextSetBit(at + 1)) {
            Row row = shown.get(points.code(at));
            if (row != null && points.isAt(at, row.point())) {
                shown.remove(points.code(at)); // words never change
            } else {
                gone.set(at);
            }
        }
        shown.values().forEach(this::add);
    }

    /**
     * The points that have these words and lie in one of these communes.
     *
     * @param asked absent for any words; otherwise of what everybody may see
     */
    BitSet find(ShownSource.Meaning asked) {
        BitSet found = new BitSet(points.size());
        found.set(0, points.size());
        found.andNot(gone);
        WordQuery query = asked.words();
        if (query != null) {
            Stream.concat(query.words().stream(), Stream.of(query.end())).forEach(term -> found.and(having(term)));
        }
        if (!asked.areas().isEmpty()) {
            points.keepWithin(found, asked.areas());
        }
        return found;
    }

    private BitSet having(WordQuery.Term term) {
        BitSet having = new BitSet(points.size());
        for (String lexeme : term.lexemes()) {
            words.addTo(having, lexeme, term.unfinished());
            points.addHalves(having, lexeme, term.unfinished());
        }
        return having;
    }

    ShownPoints points() {
        return points;
    }

    /** Reports that are shown now. */
    int size() {
        return points.size() - gone.cardinality();
    }

    boolean isWorn() {
        return gone.cardinality() > MOST_GONE + points.size() / 4;
    }

    /** Room it takes, in bytes, roughly. */
    long bytes() {
        return points.bytes() + words.bytes();
    }
}
