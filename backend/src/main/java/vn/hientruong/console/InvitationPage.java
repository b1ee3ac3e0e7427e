package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Invitations;
import vn.hientruong.identity.Invitations.Invited;
import vn.hientruong.identity.Invitations.Link;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.NotFound;

/** Where the link of an invitation leads: whoever has it chooses user name and password. */
@Path("/console/invitation/{secret}")
@Produces(MediaType.TEXT_HTML)
public class InvitationPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance accept(
                Shell.View shell, String secret, String name, String username, @Nullable String fault);

        static native TemplateInstance message(Shell.View shell, String key);
    }

    private final Invitations invitations;
    private final Shell shell;
    private final Csrf csrf;

    InvitationPage(Invitations invitations, Shell shell, Csrf csrf) {
        this.invitations = invitations;
        this.shell = shell;
        this.csrf = csrf;
    }

    @GET
    public Response show(@RestPath String secret) {
        return form(secret, "", null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @RestPath String secret,
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @Context RoutingContext request) {
        csrf.checkSameSite();
        String name = Objects.requireNonNullElse(username, "");
        try {
            invitations.accept(secret, name, Objects.requireNonNullElse(password, ""), ClientAddress.of(request));
            return Response.ok(Templates.message(shell.nobody(), "accepted")).build();
        } catch (NotFound gone) {
            return form(secret, name, null, gone.status());
        } catch (DomainException refused) {
            return form(secret, name, shell.reasons(refused), refused.status());
        }
    }

    /** The form, or why there is none. */
    private Response form(String secret, String username, @Nullable String fault, int status) {
        Invited invited = invitations.look(secret);
        if (invited.link() == Link.OPEN) {
            return Response.status(status)
                    .entity(Templates.accept(shell.nobody(), secret, invited.name(), username, fault))
                    .build();
        }
        return Response.status(invited.link() == Link.UNKNOWN ? Response.Status.NOT_FOUND : Response.Status.GONE)
                .entity(Templates.message(shell.nobody(), "link." + invited.link()))
                .build();
    }
}
