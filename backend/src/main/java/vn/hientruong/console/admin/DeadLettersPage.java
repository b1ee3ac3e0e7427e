package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.model.notification.DeadLetterList;
import vn.hientruong.notification.DeadLetters;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;

/** What could not be sent: why, and the button that tries it again. */
@Path(DeadLettersPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class DeadLettersPage {
    static final String PATH = AdminHomePage.PATH + "/dead-letters";
    private static final int ROWS = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, DeadLetterList letters, @Nullable String fault);
    }

    private final DeadLetters letters;
    private final CallerLanguage language;
    private final AdminDesk desk;

    DeadLettersPage(DeadLetters letters, CallerLanguage language, AdminDesk desk) {
        this.letters = letters;
        this.language = language;
        this.desk = desk;
    }

    /** The newest first. */
    @GET
    public TemplateInstance list() {
        return list(null);
    }

    /** Tries those again that {@code id} names: one by its own button, or all that are shown. */
    @POST
    @Path("/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(MultivaluedMap<String, String> sent) {
        return desk.take(sent, PATH + "?done=resent", () -> letters.resend(ids(sent)), this::list);
    }

    private TemplateInstance list(@Nullable Problem why) {
        return Templates.list(desk.shell(), letters.list(ROWS, language.get()), why == null ? null : why.detail());
    }

    private static List<Long> ids(MultivaluedMap<String, String> sent) {
        try {
            return sent.getOrDefault("id", List.of()).stream()
                    .map(Long::valueOf)
                    .toList();
        } catch (NumberFormatException notOurs) {
            throw (InvalidRequest) InvalidRequest.at("/id", "unreadable").initCause(notOurs);
        }
    }
}
