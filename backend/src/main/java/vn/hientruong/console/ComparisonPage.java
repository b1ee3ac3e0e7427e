package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.report.ReportReading;

/** Two reports side by side, to see whether they are about the same thing, and to merge the one into the other. */
@Path("/console/reports/{id}/comparison")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ComparisonPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance comparison(Shell.View shell, ReportView report, ReportView other, String desk);
    }

    private final ReportReading reading;
    private final ReportCodes codes;
    private final CurrentCaller caller;
    private final Shell shell;

    ComparisonPage(ReportReading reading, ReportCodes codes, CurrentCaller caller, Shell shell) {
        this.reading = reading;
        this.codes = codes;
        this.caller = caller;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(
            @RestPath UUID id, @RestQuery("with") @Nullable String with, @RestQuery @Nullable String desk) {
        UUID other = codes.find(caller.get(), with == null ? "" : with).orElseThrow(NotFound::new);
        return Templates.comparison(
                shell.signedIn(),
                reading.show(id, caller.get()),
                reading.show(other, caller.get()),
                "intake".equals(desk) ? "intake" : "");
    }
}
