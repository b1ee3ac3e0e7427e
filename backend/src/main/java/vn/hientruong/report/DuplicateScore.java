package vn.hientruong.report;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How likely two reports are about the same thing, from 0 to 1:
 *
 * <pre>
 * near  = 1 - metres / radius                  (0 beyond the radius, and then the whole score is 0)
 * soon  = 1 - time apart / window              (likewise)
 * alike = likeness of the two texts, 0 to 1
 *
 * score = kind · (0.5 · near + 0.2 · soon + 0.3 · alike)        with a text on both sides
 * score = kind · (0.5 · near + 0.2 · soon) / 0.7                without one
 *
 * kind  = 1 within one category, 0.6 across two
 * </pre>
 *
 * Radius and window belong to the category. Likeness is the mean of {@code similarity} and the greater
 * {@code word_similarity} of pg_trgm over {@code folded} texts, see {@link DuplicateSearch}: the first is for texts of one
 * length, the second finds a short one inside a long one. Needs nothing but the JDK, so that it can be measured by itself.
 */
public final class DuplicateScore {
    static final double NEAR = 0.5;
    static final double SOON = 0.2;
    static final double ALIKE = 0.3;
    static final double OTHER_KIND = 0.6;

    /**
     * Within which two reports may be the same thing.
     *
     * @param radius metres, more than 0
     * @param window more than nothing
     */
    public record Reach(double radius, Duration window) {}

    /**
     * Two reports side by side.
     *
     * @param metres between them
     * @param apart between their filings, in either direction
     * @param sameKind whether they are of one category
     * @param alike likeness of their texts from 0 to 1; empty without a text on both sides
     */
    public record Pair(double metres, Duration apart, boolean sameKind, OptionalDouble alike) {}

    private DuplicateScore() {}

    /** From 0 to 1, 1 for the same place, moment, kind and words. */
    public static double of(Pair pair, Reach reach) {
        double near = share(pair.metres(), reach.radius());
        double soon = share(
                (double) pair.apart().abs().toMillis(), (double) reach.window().toMillis());
        if (near < 0 || soon < 0) {
            return 0;
        }
        double facts = NEAR * near + SOON * soon;
        double score = pair.alike().isPresent() ? facts + ALIKE * pair.alike().getAsDouble() : facts / (NEAR + SOON);
        return pair.sameKind() ? score : OTHER_KIND * score;
    }

    /** 1 for nothing, 0 at the border, less than 0 beyond. */
    private static double share(double distance, double border) {
        return 1 - distance / border;
    }
}
