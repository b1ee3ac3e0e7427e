package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.BulkChoices;
import vn.hientruong.report.ReportsWanted.Due;
import vn.hientruong.report.WorkAtHand;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.WorklistFilter;

/** The desk of an agency: its work, cut as its people ask for it, as a list, a board or a map. */
@Path("/console/agency")
@RolesAllowed({"HANDLER", "LEAD"})
@Produces(MediaType.TEXT_HTML)
public class AgencyPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(Shell.View shell, Work work, List<KeptFilters.Link> filters);

        static native TemplateInstance work(Shell.View shell, Work work);
    }

    /** How the work is cut. */
    enum Cut {
        NEW(EnumSet.of(ReportStatus.DISPATCHED), null),
        MINE(RUNNING, null),
        AGENCY(RUNNING, null),
        SOON(RUNNING, Due.SOON),
        OVERDUE(RUNNING, Due.OVERDUE),
        AGAIN(RUNNING, null),
        APPROVAL(EnumSet.of(ReportStatus.PENDING_APPROVAL), null);

        private final Set<ReportStatus> statuses;
        private final @Nullable Due due;

        Cut(Set<ReportStatus> statuses, @Nullable Due due) {
            this.statuses = statuses;
            this.due = due;
        }

        WorklistFilter filter(Caller caller, As as, @Nullable String after) {
            String agency = Objects.requireNonNullElse(caller.agencyCode(), "");
            return this == AGAIN
                    ? Selections.again(statuses, agency, after, as == As.BOARD)
                    : Selections.work(
                            statuses, agency, this == MINE ? caller.accountId() : null, due, after, as == As.BOARD);
        }

        static Cut of(@Nullable String name, Caller caller) {
            for (Cut cut : values()) {
                if (cut.path().equals(name)) {
                    return cut;
                }
            }
            return caller.is(Role.LEAD) ? APPROVAL : AGENCY;
        }

        /** As it stands in an address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the same selection is drawn. */
    enum As {
        LIST,
        BOARD,
        MAP;

        static As of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(as -> as.path().equals(name))
                    .findFirst()
                    .orElse(LIST);
        }

        /** As it stands in an address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Statuses in which an agency has something to do. */
    private static final Set<ReportStatus> RUNNING = EnumSet.of(
            ReportStatus.DISPATCHED,
            ReportStatus.NEEDS_INFO,
            ReportStatus.IN_PROGRESS,
            ReportStatus.PLANNED,
            ReportStatus.PENDING_APPROVAL);

    /** The columns of the board, from left to right. */
    private static final List<ReportStatus> WAY = List.of(
            ReportStatus.DISPATCHED,
            ReportStatus.IN_PROGRESS,
            ReportStatus.NEEDS_INFO,
            ReportStatus.PLANNED,
            ReportStatus.PENDING_APPROVAL);

    /** A column of the board. */
    record Column(ReportStatus status, List<ReportSummary> reports) {}

    /**
     * One report on the map.
     *
     * @param kind its status, unless it is overdue: that has a kind of its own
     */
    record Point(UUID id, double lat, double lon, String name, String kind) {}

    /** @param more whether there are more of them than a map can show */
    record Points(List<Point> points, boolean more) {}

    /**
     * What is shown.
     *
     * @param after where this page starts; absent for the first
     * @param choices what can be done to many at once
     */
    record Work(
            Cut cut,
            As as,
            Page<ReportSummary> page,
            @Nullable String after,
            Numbers numbers,
            List<Action> choices) {
        /** Where this page of it is. */
        public String here() {
            return address(cut, as) + (after == null ? "" : "&after=" + after);
        }

        /** Whether rows can be chosen: in a list, where there is something to do. */
        public boolean isChoosing() {
            return as == As.LIST && !choices.isEmpty();
        }

        /** Address of what follows; absent at the end. */
        public @Nullable String next() {
            return page.next() == null ? null : address(cut, as) + "&after=" + page.next();
        }

        /** How much there is, or nothing; whose own work is not counted apart. */
        public String count(Cut of) {
            return switch (of) {
                case MINE, AGAIN -> "";
                case AGENCY -> numbers.all();
                case NEW -> numbers.status(ReportStatus.DISPATCHED.name());
                case APPROVAL -> numbers.status(ReportStatus.PENDING_APPROVAL.name());
                case SOON, OVERDUE -> numbers.due(of.path());
            };
        }

        public List<Cut> cuts() {
            return List.of(Cut.values());
        }

        public List<As> ways() {
            return List.of(As.values());
        }

        public boolean isBoard() {
            return as == As.BOARD;
        }

        public boolean isMap() {
            return as == As.MAP;
        }

        /** Where the map gets its points. */
        public String points() {
            return "/console/agency/points?cut=" + cut.path();
        }

        public String address(Cut cut, As as) {
            return "/console/agency?cut=" + cut.path() + (as == As.LIST ? "" : "&as=" + as.path());
        }

        public List<Column> columns() {
            return WAY.stream()
                    .filter(cut.statuses::contains)
                    .map(status -> new Column(
                            status,
                            page.items().stream()
                                    .filter(report -> report.status() == status)
                                    .toList()))
                    .toList();
        }
    }

    private final Worklist worklist;
    private final WorkAtHand atHand;
    private final KeptFilters filters;
    private final CurrentCaller caller;
    private final Htmx htmx;
    private final Shell shell;

    AgencyPage(
            Worklist worklist, WorkAtHand atHand, KeptFilters filters, CurrentCaller caller, Htmx htmx, Shell shell) {
        this.worklist = worklist;
        this.atHand = atHand;
        this.filters = filters;
        this.caller = caller;
        this.htmx = htmx;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String cut, @RestQuery @Nullable String as, @RestQuery @Nullable String after) {
        Cut chosen = Cut.of(cut, caller.get());
        As drawn = As.of(as);
        Page<ReportSummary> page = worklist.of(caller.get(), chosen.filter(caller.get(), drawn, after));
        boolean part = htmx.wants("work");
        String agency = caller.get().agencyCode();
        Numbers numbers =
                part || agency == null ? Numbers.none() : Numbers.of(atHand.of(caller.get(), agency, RUNNING));
        Work work = new Work(chosen, drawn, page, given(after), numbers, BulkChoices.of(caller.get()));
        return part ? Templates.work(shell.signedIn(), work) : Templates.desk(shell.signedIn(), work, filters.list());
    }

    /** As a cursor writes itself, so that nothing else gets into an address. */
    private static @Nullable String given(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.decode(after).encoded();
    }

    /** What the map draws of the same selection, what is due first before the rest. */
    @GET
    @Path("/points")
    @Produces(MediaType.APPLICATION_JSON)
    public Points points(@RestQuery @Nullable String cut) {
        Cut chosen = Cut.of(cut, caller.get());
        Page<ReportSummary> page =
                worklist.of(caller.get(), Selections.onMap(chosen.filter(caller.get(), As.MAP, null)));
        List<Point> points = page.items().stream()
                .map(report -> new Point(
                        report.id(),
                        report.lat(),
                        report.lon(),
                        report.code() + " · " + report.category().name(),
                        report.overdue() ? "late" : report.status().name()))
                .toList();
        return new Points(points, page.next() != null);
    }
}
