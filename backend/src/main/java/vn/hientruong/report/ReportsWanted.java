package vn.hientruong.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Which reports staff want to see; everything absent means any.
 *
 * @param statuses empty for any
 * @param agency code of the lead agency
 * @param cooperating code of an agency that cooperates
 * @param urgencies empty for any
 * @param area code of a commune, whatever its outline was in its time
 * @param planPassed whether a promised date has passed, of planned work
 * @param returned whether it was handed in and came back: sent back by the lead, or re-opened
 * @param text words, or the code of a report
 * @param from first day on which it was filed
 * @param until last day on which it was filed
 * @param photo whether it came with a photo or video
 * @param mine assigned to, or filed by, the caller
 */
public record ReportsWanted(
        Set<ReportStatus> statuses,
        @Nullable String agency,
        @Nullable String cooperating,
        @Nullable String category,
        @Nullable String area,
        @Nullable Assignee assignee,
        @Nullable Channel channel,
        Set<Urgency> urgencies,
        @Nullable Due due,
        @Nullable Boolean reopened,
        @Nullable Boolean planPassed,
        @Nullable Boolean returned,
        @Nullable Boolean photo,
        boolean mine,
        @Nullable String text,
        @Nullable Box box,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Everything. */
    public static final ReportsWanted ANY = new ReportsWanted(
            Set.of(), null, null, null, null, null, null, Set.of(), null, null, null, null, null, false, null, null,
            null, null);

    /** The work of an agency, in some statuses, of one person, by limit or by words; absent means any. */
    public static ReportsWanted at(
            @Nullable String agency,
            Set<ReportStatus> statuses,
            @Nullable UUID assignee,
            @Nullable Due due,
            @Nullable String text) {
        Assignee whose = assignee == null ? null : new Assignee(Assignee.Whose.OF_ACCOUNT, assignee);
        return new ReportsWanted(
                statuses, agency, null, null, null, whose, null, Set.of(), due, null, null, null, null, false, text,
                null, null, null);
    }

    /** What a stranger may ask for; absent means any. */
    public static ReportsWanted byAnybody(
            Set<ReportStatus> statuses,
            @Nullable String category,
            @Nullable String area,
            @Nullable String text,
            @Nullable Box box) {
        return new ReportsWanted(
                statuses, null, null, category, area, null, null, Set.of(), null, null, null, null, null, false, text,
                box, null, null);
    }

    /** Reports of a category and a commune, filed within some days; absent means any. */
    static ReportsWanted kind(
            @Nullable String category, @Nullable String area, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ReportsWanted(
                Set.of(), null, null, category, area, null, null, Set.of(), null, null, null, null, null, false, null,
                null, from, until);
    }

    /** Work of an agency, in some statuses, that was handed in and came back. */
    public static ReportsWanted returned(String agency, Set<ReportStatus> statuses) {
        return new ReportsWanted(
                statuses, agency, null, null, null, null, null, Set.of(), null, null, null, true, null, false, null,
                null, null, null);
    }

    /** How the limit stands. */
    public enum Due {
        /** Passed while the work is not done. */
        OVERDUE,
        /** Passes within 24 hours. */
        SOON,
        /** There is none. */
        NONE
    }

    /**
     * Whose hands it is in.
     *
     * @param account whose, where it is that of neither the caller nor nobody
     */
    public record Assignee(Whose whose, @Nullable UUID account) {
        /** The ways to say it. */
        public enum Whose {
            NONE,
            ME,
            OF_ACCOUNT
        }

        /** Absent for nobody's. */
        Optional<UUID> in(Caller caller) {
            return switch (whose) {
                case NONE -> Optional.empty();
                case ME -> Optional.of(caller.accountId());
                case OF_ACCOUNT -> Optional.ofNullable(account);
            };
        }
    }

    /** A rectangle in WGS84 degrees. */
    public record Box(double west, double south, double east, double north) {
        /** Reads {@code west,south,east,north}; throws {@link InvalidRequest} for anything else. */
        public static Box of(String text) {
            try {
                double[] edges = Arrays.stream(text.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (edges.length == 4
                        && Arrays.stream(edges).allMatch(Double::isFinite)
                        && edges[0] <= edges[2]
                        && edges[1] <= edges[3]) {
                    return new Box(edges[0], edges[1], edges[2], edges[3]);
                }
            } catch (NumberFormatException noNumber) {
                throw (InvalidRequest) InvalidRequest.at("?bbox", "bbox").initCause(noNumber);
            }
            throw InvalidRequest.at("?bbox", "bbox");
        }
    }

    /** Only reports that still wait for somebody: then a list needs to look at nothing else. */
    boolean onlyOpen() {
        return (due != null && due != Due.NONE)
                || (!statuses.isEmpty() && ReportLifecycle.open().containsAll(statuses));
    }

    ReportsWanted in(Set<ReportStatus> others) {
        return new ReportsWanted(
                others,
                agency,
                cooperating,
                category,
                area,
                assignee,
                channel,
                urgencies,
                due,
                reopened,
                planPassed,
                returned,
                photo,
                mine,
                text,
                box,
                from,
                until);
    }
}
