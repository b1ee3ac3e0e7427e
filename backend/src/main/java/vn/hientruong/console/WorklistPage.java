package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
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
                Shell.View shell, Page<ReportSummary> page, Filter filter, @Nullable String next);
    }

    /** What the filter form shows as chosen. */
    record Filter(String status, String due, String q, String sort, List<ReportStatus> statuses) {}

    private final Worklist worklist;
    private final CurrentCaller caller;
    private final Shell shell;

    WorklistPage(Worklist worklist, CurrentCaller caller, Shell shell) {
        this.worklist = worklist;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    public TemplateInstance list(@BeanParam InboxQuery query) {
        Page<ReportSummary> page = worklist.of(caller.get(), query.filter());
        return Templates.list(shell.signedIn(), page, filter(query), next(query, page.next()));
    }

    private static Filter filter(InboxQuery query) {
        return new Filter(
                query.status() == null ? "" : String.join(",", query.status()),
                Objects.requireNonNullElse(query.due(), ""),
                Objects.requireNonNullElse(query.q(), ""),
                Objects.requireNonNullElse(query.sort(), ""),
                Arrays.stream(ReportStatus.values())
                        .filter(status -> status != ReportStatus.UNKNOWN)
                        .toList());
    }

    private static @Nullable String next(InboxQuery query, @Nullable String after) {
        if (after == null) {
            return null;
        }
        Filter filter = filter(query);
        return "/console/reports?"
                + Stream.of(
                                "status=" + filter.status(),
                                "due=" + filter.due(),
                                "q=" + encoded(filter.q()),
                                "sort=" + filter.sort(),
                                "after=" + after)
                        .filter(part -> !part.endsWith("="))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
