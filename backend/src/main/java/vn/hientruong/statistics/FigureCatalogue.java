package vn.hientruong.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.statistics.Figure.Count;
import vn.hientruong.statistics.Figure.Hours;
import vn.hientruong.statistics.Figure.Share;

/**
 * Every figure and its definition; docs/figures.md explains them, and a test holds the two together. Of the reports
 * received each is exactly one of refused, withdrawn, merged, open or done; each open one is waiting, asked about, planned,
 * not due yet or late; each done one was on time, extended or late.
 */
public final class FigureCatalogue {
    /** Reports nobody has finished; the same words as in the index {@code report_open_by_agency}. */
    static final String OPEN_STATUS =
            "r.status in ('SUBMITTED', 'NEEDS_INFO', 'DISPATCHED', 'IN_PROGRESS', 'PLANNED', 'PENDING_APPROVAL')";

    private static final String RUNNING = "r.status in ('DISPATCHED', 'IN_PROGRESS', 'PENDING_APPROVAL')";
    private static final String DONE_STATUS = "r.status in ('RESOLVED', 'CLOSED')";

    private static final Map<String, Figure> ALL = new LinkedHashMap<>();

    static final Count RECEIVED = count("received", "true");
    static final Count REFUSED = count("refused", "r.status = 'REJECTED'");

    static {
        for (RejectionReason reason : RejectionReason.values()) {
            count("refused." + reason, REFUSED.behind() + " and r.rejection_reason = '" + reason + "'");
        }
    }

    static final Count WITHDRAWN = count("withdrawn", "r.status = 'WITHDRAWN'");
    static final Count MERGED = count("merged", "r.status = 'MERGED'");
    static final Count DISPATCHED = count("dispatched", "r.first_dispatched_at is not null");
    static final Count ACCEPTED = count("accepted", "r.accepted_at is not null");
    static final Count OPEN = count("open", OPEN_STATUS);
    static final Count WAITING = count("waiting", "r.status = 'SUBMITTED'");
    static final Count ASKED = count("asked", "r.status = 'NEEDS_INFO'");
    static final Count PLANNED = count("planned", "r.status = 'PLANNED'");
    static final Count NOT_DUE_YET = count("notDueYet", RUNNING + " and (r.due_at is null or r.due_at >= moment.now)");
    static final Count LATE_OPEN = count("lateOpen", RUNNING + " and r.due_at < moment.now");
    static final Count DONE = count("done", DONE_STATUS);
    static final Count ON_TIME = count("onTime", DONE_STATUS + " and r.late_done_at is null and r.extended_at is null");
    static final Count EXTENDED =
            count("extended", DONE_STATUS + " and r.late_done_at is null and r.extended_at is not null");
    static final Count LATE_DONE = count("lateDone", DONE_STATUS + " and r.late_done_at is not null");
    static final Count RESOLVED = count("resolved", "r.first_resolved_at is not null");
    static final Count REOPENED = count("reopened", "r.reopenings > 0");
    static final Count REPEATED = count("repeated", "r.repeat_spot_id is not null");
    static final Count RATED = count("rated", "r.score is not null");
    static final Count SATISFIED = count("satisfied", "r.score = 'SATISFIED'");
    static final Count ACCEPTABLE = count("acceptable", "r.score = 'ACCEPTABLE'");
    static final Count DISSATISFIED = count("dissatisfied", "r.score = 'DISSATISFIED'");

    static {
        share("refusedShare", List.of(REFUSED), List.of(RECEIVED));
        share("onTimeShare", List.of(ON_TIME), List.of(DONE, LATE_OPEN));
        share("repeatedShare", List.of(REPEATED), List.of(RECEIVED));
        share("ratedShare", List.of(RATED), List.of(RESOLVED));
        share("contentShare", List.of(SATISFIED, ACCEPTABLE), List.of(RATED));
        share("reopenedShare", List.of(REOPENED), List.of(RESOLVED));
        hours("hoursToDispatch", "filed_at", "first_dispatched_at");
        hours("hoursToAccept", "first_dispatched_at", "accepted_at");
        hours("hoursToResolve", "filed_at", "first_resolved_at");
    }

    /** What fits across a page of paper. */
    private static final List<String> OF_A_PAGE = List.of(
            "received",
            "refused",
            "dispatched",
            "open",
            "done",
            "onTime",
            "extended",
            "lateDone",
            "lateOpen",
            "onTimeShare",
            "hoursToResolveMedian",
            "contentShare",
            "reopenedShare");

    private FigureCatalogue() {}

    /** All of them, in the order they are shown. */
    public static List<Figure> all() {
        return List.copyOf(ALL.values());
    }

    /** Those of a printed page, where nobody chose others. */
    public static List<Figure> ofAPage() {
        return OF_A_PAGE.stream().map(key -> find(key).orElseThrow()).toList();
    }

    /** The figure of that key, if there is one. */
    public static Optional<Figure> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /**
     * The figures of those keys, in that order.
     *
     * @throws java.util.NoSuchElementException for a key there is none of
     */
    public static List<Figure> of(String... keys) {
        return Arrays.stream(keys).map(key -> find(key).orElseThrow()).toList();
    }

    /** The counts that one of these figures is, or is a share of. */
    static List<Count> countsOf(List<Figure> figures) {
        List<Count> counts = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure instanceof Count count) {
                counts.add(count);
            } else if (figure instanceof Share share) {
                counts.addAll(share.part());
                counts.addAll(share.whole());
            }
        }
        return counts.stream().distinct().toList();
    }

    private static Count count(String key, String behind) {
        return add(new Count(key, behind));
    }

    private static void share(String key, List<Count> part, List<Count> whole) {
        add(new Share(key, part, whole));
    }

    private static void hours(String key, String from, String to) {
        Arrays.asList(new Hours(key + "Median", from, to, 0.5), new Hours(key + "90", from, to, 0.9))
                .forEach(FigureCatalogue::add);
    }

    private static <F extends Figure> F add(F figure) {
        ALL.put(figure.key(), figure);
        return figure;
    }
}
