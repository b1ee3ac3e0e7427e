package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.editing.Editors;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.ReportReading;

/** Who else has a form of the report open: pages with one say so here, and ask. */
@Path("/console/reports/{id}/editing")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class EditingPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance others(Shell.View shell, EditorNames.Others others);
    }

    private static final String TAB = "[a-z0-9]{1,32}";

    private final Editors editors;
    private final EditorNames names;
    private final ReportReading reading;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Shell shell;

    EditingPage(
            Editors editors, EditorNames names, ReportReading reading, CurrentCaller caller, Csrf csrf, Shell shell) {
        this.editors = editors;
        this.names = names;
        this.reading = reading;
        this.caller = caller;
        this.csrf = csrf;
        this.shell = shell;
    }

    @GET
    public TemplateInstance others(@RestPath UUID id) {
        return Templates.others(shell.signedIn(), names.of(reading.show(id, caller.get())));
    }

    /** @throws Forbidden for whoever has no form there */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void say(
            @RestPath UUID id,
            @RestForm("csrf") @Nullable String token,
            @RestForm @Nullable String tab,
            @RestForm @Nullable String open) {
        csrf.check(token);
        if (tab == null || !tab.matches(TAB)) {
            throw InvalidRequest.at("/tab", "unreadable");
        }
        UUID account = caller.get().accountId();
        if (!"yes".equals(open)) {
            editors.closed(id, tab, account);
            return;
        }
        ReportView report = reading.show(id, caller.get());
        if (report.allowedActions().isEmpty()) {
            throw new Forbidden();
        }
        editors.opened(id, tab, account, agencies(report));
    }

    private static List<String> agencies(ReportView report) {
        List<String> agencies = new ArrayList<>(
                report.cooperating().stream().map(CodeName::code).toList());
        if (report.agency() != null) {
            agencies.add(report.agency().code());
        }
        return agencies;
    }
}
