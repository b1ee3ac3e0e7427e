package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;

/** A case on paper, for whoever goes there; the code on it leads back to its page. */
@Path("/console/reports/{id}/print")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PrintPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance print(Shell.View shell, ReportView report, List<EntryView> entries, QrCode code);
    }

    private final ReportReading reading;
    private final Timeline timeline;
    private final CurrentCaller caller;
    private final Shell shell;
    private final UriInfo uri;

    PrintPage(ReportReading reading, Timeline timeline, CurrentCaller caller, Shell shell, @Context UriInfo uri) {
        this.reading = reading;
        this.timeline = timeline;
        this.caller = caller;
        this.shell = shell;
        this.uri = uri;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        ReportView report = reading.show(id, caller.get());
        QrCode code =
                QrCode.of(uri.getBaseUri().resolve("/console/reports/" + id).toString());
        return Templates.print(shell.signedIn(), report, timeline.of(id, caller.get()), code);
    }
}
