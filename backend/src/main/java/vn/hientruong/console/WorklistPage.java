package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.report.BulkChoices;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.web.InboxQuery;

/** The work list: what the signed-in person may work on, narrowed by what they ask for. */
@Path("/console/reports")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WorklistPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell.View shell, Page<ReportSummary> page, Filter filter, Keeping keeping, List<Action> choices);
    }

    /**
     * What the filter form shows as chosen.
     *
     * @param asked everything that was asked for, by name
     */
    record Filter(Map<String, String> asked, List<ReportStatus> statuses) {
        private static final Set<String> ASKED_HERE = Set.of("q", "status", "due", "sort");

        /** What was asked for under that name, or nothing. */
        public String of(String name) {
            return asked.getOrDefault(name, "");
        }

        /** What came with the address and has no field of its own. */
        public List<Map.Entry<String, String>> others() {
            return asked.entrySet().stream()
                    .filter(one -> !ASKED_HERE.contains(one.getKey()))
                    .toList();
        }

        public String query() {
            return KeptFilters.query(asked);
        }

        /** Address of the page that begins there. */
        public String after(String cursor) {
            return KeptFilters.path(query() + (asked.isEmpty() ? "" : "&") + "after=" + cursor);
        }
    }

    /**
     * The form that keeps a filter.
     *
     * @param mayShare whether colleagues can be given it too
     * @param fault why it was refused
     */
    record Keeping(
            List<KeptFilters.Link> filters,
            boolean mayShare,
            String name,
            @Nullable String fault) {}

    private final Worklist worklist;
    private final KeptFilters filters;
    private final CurrentCaller caller;
    private final Shell shell;

    WorklistPage(Worklist worklist, KeptFilters filters, CurrentCaller caller, Shell shell) {
        this.worklist = worklist;
        this.filters = filters;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    public TemplateInstance list(@BeanParam InboxQuery query) {
        return page(query, "", null);
    }

    /** The same list, saying why it could not be kept under that name. */
    TemplateInstance refused(InboxQuery query, String name, Problem why) {
        String fault = why.errors() == null
                ? why.detail()
                : why.errors().stream()
                        .map(ProblemView.FieldError::detail)
                        .findFirst()
                        .orElse(why.detail());
        return page(query, name, fault);
    }

    private TemplateInstance page(InboxQuery query, String name, @Nullable String fault) {
        Page<ReportSummary> page = worklist.of(caller.get(), query.filter());
        boolean mayShare = caller.get().is(Role.LEAD) || caller.get().is(Role.INTAKE);
        List<ReportStatus> statuses = Arrays.stream(ReportStatus.values())
                .filter(status -> status != ReportStatus.UNKNOWN)
                .toList();
        return Templates.list(
                shell.signedIn(),
                page,
                new Filter(KeptFilters.asked(query), statuses),
                new Keeping(filters.list(), mayShare, name, fault),
                BulkChoices.of(caller.get()));
    }
}
