package vn.hientruong.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a search asks of the words of reports: all of these must be there.
 *
 * @param words but the last
 * @param end the last word, which may be the beginning of one
 * @param scope lexemes of category, area and openness, which no text can hold
 * @param agencies codes of the agencies whose reports they must all be
 */
record WordQuery(List<Term> words, Term end, List<Term> scope, List<String> agencies) {
    /** The last word may be unfinished where nobody uses it as it stands, unless it is a single letter. */
    private static final int PREFIX = 2;

    /** Terms of which more reports hold make the index read more than they save. */
    private static final double COMPARABLE = 4.5;

    /** What everybody may read of a report: its code and text, and its address, but no notes. */
    static final String READ_BY_EVERYBODY = "AB";

    /**
     * One of these lexemes.
     *
     * @param unfinished whether words that begin so will do
     * @param weights where they may stand, as {@code words_of} weighs it; empty for anywhere
     */
    record Term(Collection<String> lexemes, boolean unfinished, String weights) {
        static Term of(String lexeme) {
            return of(List.of(lexeme));
        }

        static Term of(Collection<String> lexemes) {
            return new Term(lexemes, false, "");
        }

        /** As a tsquery. */
        String text() {
            String label = (unfinished ? "*" : "") + weights;
            return lexemes.stream()
                    .map(lexeme -> quoted(lexeme) + (label.isEmpty() ? "" : ":" + label))
                    .collect(Collectors.joining(" | ", "(", ")"));
        }

        double share(WordShares.Known known) {
            return lexemes.stream()
                    .mapToDouble(lexeme -> unfinished ? known.ofBeginning(lexeme) : known.of(lexeme))
                    .sum();
        }
    }

    /** @param words at least one */
    static WordQuery of(List<String> words, List<Term> scope, List<String> agencies) {
        return of(words, scope, agencies, "");
    }

    /**
     * The same.
     *
     * @param words at least one
     * @param weights where they may stand; see {@link Term}
     */
    static WordQuery of(List<String> words, List<Term> scope, List<String> agencies, String weights) {
        String last = words.get(words.size() - 1);
        return new WordQuery(
                words.subList(0, words.size() - 1).stream()
                        .map(word -> new Term(List.of(word), false, weights))
                        .toList(),
                new Term(List.of(last), last.length() >= PREFIX, weights),
                scope,
                agencies);
    }

    /** The same where the last word is meant as it stands. */
    WordQuery finished() {
        return new WordQuery(words, new Term(end.lexemes(), false, end.weights()), scope, agencies);
    }

    /** Words alone, to rank by. */
    String ranked() {
        return joined(Stream.concat(words.stream(), Stream.of(end)));
    }

    /** All of it. */
    String whole() {
        return joined(Stream.concat(terms(), agencies.stream().map(WordQuery::everyMonthOf)));
    }

    /** In what share of all reports the rarest of it stands; all of it stands in no more. */
    double leastShare(WordShares.Known known) {
        return terms().mapToDouble(term -> term.share(known)).min().orElse(1);
    }

    /** Whether so few reports hold it that the index may give them all at once. */
    boolean isRare(WordShares.Known known) {
        return leastShare(known) <= WordShares.RARE;
    }

    /**
     * What the index is to be asked for: the rarest of it, whose reports are then looked at for the rest. An index of words
     * reads all reports of each word it is asked for.
     */
    String rarest(WordShares.Known known) {
        double most = leastShare(known) * COMPARABLE;
        return joined(terms().filter(term -> term.share(known) <= most)
                .sorted(Comparator.comparingDouble(term -> term.share(known))));
    }

    /** What stands before a month in the lexeme by which the index is asked for that month alone: one agency's, or anybody's. */
    String owner() {
        return agencies.isEmpty() ? "" : "@" + agencies.get(0);
    }

    private static Term everyMonthOf(String agency) {
        return new Term(List.of("@" + agency + "^"), true, "");
    }

    private Stream<Term> terms() {
        return Stream.of(words.stream(), Stream.of(end), scope.stream()).flatMap(terms -> terms);
    }

    private static String joined(Stream<Term> terms) {
        return terms.map(Term::text).collect(Collectors.joining(" & "));
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
