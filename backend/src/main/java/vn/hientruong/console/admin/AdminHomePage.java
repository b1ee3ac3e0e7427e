package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;

/** Every room of the administration desk, and what is done there. */
@Path(AdminHomePage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AdminHomePage {
    static final String PATH = "/console/admin";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Shell.View shell, @Nullable Integer missingYear);
    }

    private final CalendarGaps gaps;
    private final Shell shell;

    AdminHomePage(CalendarGaps gaps, Shell shell) {
        this.gaps = gaps;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show() {
        return Templates.home(shell.signedIn(), gaps.missing().orElse(null));
    }
}
