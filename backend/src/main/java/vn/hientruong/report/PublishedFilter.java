package vn.hientruong.report;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/**
 * Which public reports are wanted, and how many of them. Instants are the first that counts and the first that counts no
 * more.
 *
 * @param codes those alone, whatever else is said; null for any
 * @param categories codes; empty for any
 * @param done whether those that are done, or those that are not; null for both
 * @param box null for everywhere
 * @param coarse reports whose place is only told by commune; null for none
 * @param depth how much is read of each
 * @param limit rows at most
 * @param skip rows left out before the first
 */
public record PublishedFilter(
        @Nullable Collection<String> codes,
        Collection<String> categories,
        @Nullable Boolean done,
        @Nullable Instant filedFrom,
        @Nullable Instant filedUntil,
        @Nullable Instant updatedFrom,
        @Nullable Instant updatedUntil,
        @Nullable Box box,
        @Nullable Coarse coarse,
        Depth depth,
        int limit,
        long skip) {

    /** How much is read of each. */
    public enum Depth {
        /** Codes, places and times. */
        BARE,
        /** Also what was said, and the first picture. */
        PLAIN,
        /** Also {@link Published#detail}. */
        DETAILED
    }

    /** WGS84 degrees; the west may lie east of the east, where the box crosses the date line. */
    public record Box(double west, double south, double east, double north) {
        /** Whether a point lies in it. */
        public boolean holds(double lat, double lon) {
            boolean within = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
            return within && lat >= south && lat <= north;
        }
    }

    /**
     * Reports of these categories lie in a box when their commune is one of these, so that asking for small boxes does not find
     * out where they really are.
     */
    public record Coarse(Collection<String> categories, Collection<UUID> areasInBox) {}

    /** All there are. */
    public static PublishedFilter all(Depth depth) {
        return new PublishedFilter(
                null, List.of(), null, null, null, null, null, null, null, depth, Integer.MAX_VALUE, 0);
    }

    /** Those of these codes. */
    public static PublishedFilter of(Collection<String> codes, Depth depth) {
        return new PublishedFilter(
                codes, List.of(), null, null, null, null, null, null, null, depth, Integer.MAX_VALUE, 0);
    }

    /** Those within that box, filed in that span. */
    public static PublishedFilter within(
            @Nullable Box box, Coarse coarse, @Nullable Instant from, @Nullable Instant until, Depth depth) {
        return new PublishedFilter(
                null, List.of(), null, from, until, null, null, box, coarse, depth, Integer.MAX_VALUE, 0);
    }

    /** One page of the same. */
    public PublishedFilter page(int rows, long rowsBefore) {
        return new PublishedFilter(
                codes,
                categories,
                done,
                filedFrom,
                filedUntil,
                updatedFrom,
                updatedUntil,
                box,
                coarse,
                depth,
                rows,
                rowsBefore);
    }

    /** The condition on rows {@code r} of {@code report}. */
    Sql condition() {
        Sql sql = new Sql("r.shown");
        if (codes != null) {
            return codes.isEmpty() ? sql.add(" and false") : sql.add(" and r.code = any (?)", codes);
        }
        if (!categories.isEmpty()) {
            sql.add(" and r.category_code = any (?)", categories);
        }
        if (done != null) {
            Set<ReportStatus> statuses = done ? ReportPolicy.done() : EnumSet.copyOf(ReportPolicy.publicAndOpen());
            sql.add(" and r." + Sql.statusIn(statuses));
        }
        between(sql, "r.filed_at", filedFrom, filedUntil);
        between(sql, PublishedReports.UPDATED, updatedFrom, updatedUntil);
        if (box != null) {
            sql.add(" and ").add(inBox(box));
        }
        return sql;
    }

    private Sql inBox(Box wanted) {
        Sql exact = new Sql("r.lat between ? and ?", wanted.south(), wanted.north());
        exact.add(
                wanted.west() <= wanted.east() ? " and r.lon between ? and ?" : " and (r.lon >= ? or r.lon <= ?)",
                wanted.west(),
                wanted.east());
        if (coarse == null || coarse.categories().isEmpty()) {
            return exact;
        }
        Sql either = new Sql("(r.category_code <> all (?) and ", coarse.categories())
                .add(exact)
                .add(" or r.category_code = any (?)", coarse.categories());
        return coarse.areasInBox().isEmpty()
                ? either.add(" and false)")
                : either.add(" and r.area_id = any (?))", coarse.areasInBox());
    }

    private static void between(Sql sql, String column, @Nullable Instant from, @Nullable Instant until) {
        if (from != null) {
            sql.add(" and " + column + " >= ?", from);
        }
        if (until != null) {
            sql.add(" and " + column + " < ?", until);
        }
    }
}
