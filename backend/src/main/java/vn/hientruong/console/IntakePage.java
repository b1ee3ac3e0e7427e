package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.WorkAtHand;
import vn.hientruong.report.Worklist;

/** The desk of intake: what waits on the left, the oldest first, and the report at hand beside it. */
@Path("/console/intake")
@RolesAllowed("INTAKE")
@Produces(MediaType.TEXT_HTML)
public class IntakePage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(
                Shell.View shell, Queue queue, Details.@Nullable Detail detail, List<KeptFilters.Link> filters);

        static native TemplateInstance queue(Shell.View shell, Queue queue);

        static native TemplateInstance pane(Shell.View shell, Queue queue, Details.@Nullable Detail detail);
    }

    /**
     * What waits.
     *
     * @param name of the queue, as in the address
     * @param chosen the report at hand
     * @param asked whether somebody chose it: then a small screen shows it instead of the queue
     * @param after where this page of it starts; absent for the first
     * @param next address of what follows
     */
    record Queue(
            String name,
            Page<ReportSummary> page,
            @Nullable UUID chosen,
            boolean asked,
            @Nullable String after,
            @Nullable String next,
            Numbers numbers) {
        /** How many wait there, or nothing. */
        public String count(String queue) {
            return numbers.status(status(queue).name());
        }

        /** All the queues there are. */
        public List<String> names() {
            return List.of(WAITING, ASKED);
        }

        /** Where that report is shown beside this queue. */
        public String address(UUID report) {
            return here() + "&report=" + report;
        }

        /** Where this page of the queue is. */
        public String here() {
            return "/console/intake?queue=" + name + (after == null ? "" : "&after=" + after);
        }

        public boolean isChosen(UUID report) {
            return report.equals(chosen);
        }
    }

    private static final String WAITING = "waiting";
    private static final String ASKED = "asked";
    private static final Set<ReportStatus> STATUSES = EnumSet.of(ReportStatus.SUBMITTED, ReportStatus.NEEDS_INFO);

    private final Worklist worklist;
    private final WorkAtHand atHand;
    private final Details details;
    private final KeptFilters filters;
    private final CurrentCaller caller;
    private final Htmx htmx;
    private final Shell shell;

    IntakePage(
            Worklist worklist,
            WorkAtHand atHand,
            Details details,
            KeptFilters filters,
            CurrentCaller caller,
            Htmx htmx,
            Shell shell) {
        this.worklist = worklist;
        this.atHand = atHand;
        this.details = details;
        this.filters = filters;
        this.caller = caller;
        this.htmx = htmx;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String queue, @RestQuery @Nullable UUID report, @RestQuery @Nullable String after) {
        Queue waiting = queue(ASKED.equals(queue) ? ASKED : WAITING, report, after);
        if (htmx.wants("queue")) {
            return Templates.queue(shell.signedIn(), waiting);
        }
        UUID chosen = waiting.chosen();
        Details.Detail detail = chosen == null ? null : details.of(chosen, "intake", null);
        return htmx.wants("pane")
                ? Templates.pane(shell.signedIn(), waiting, detail)
                : Templates.desk(shell.signedIn(), waiting, detail, filters.list());
    }

    /** Nothing chosen means the first one, so that whoever has finished one goes on with the next. */
    private Queue queue(String name, @Nullable UUID chosen, @Nullable String after) {
        Page<ReportSummary> page = worklist.of(caller.get(), Selections.waiting(status(name), after));
        UUID first = page.items().isEmpty() ? null : page.items().get(0).id();
        String next = page.next() == null ? null : "/console/intake?queue=" + name + "&after=" + page.next();
        Numbers numbers = htmx.wants("queue") || htmx.wants("pane")
                ? Numbers.none()
                : Numbers.of(atHand.everywhere(caller.get(), STATUSES));
        return new Queue(name, page, chosen == null ? first : chosen, chosen != null, given(after), next, numbers);
    }

    /** As a cursor writes itself, so that nothing else gets into an address. */
    private static @Nullable String given(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.decode(after).encoded();
    }

    private static ReportStatus status(String queue) {
        return queue.equals(WAITING) ? ReportStatus.SUBMITTED : ReportStatus.NEEDS_INFO;
    }
}
