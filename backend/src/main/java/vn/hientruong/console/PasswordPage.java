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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.PasswordLinks;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.NotFound;

/** For whoever forgot the password: asks who it is, and takes another from whoever has the link of the letter. */
@Path("/console/password")
@Produces(MediaType.TEXT_HTML)
public class PasswordPage {
    /** Longer than any mail address. */
    private static final int LONGEST = 300;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance forgotten(Shell.View shell, String who, @Nullable String fault);

        static native TemplateInstance choose(Shell.View shell, String secret, String username, @Nullable String fault);

        static native TemplateInstance message(Shell.View shell, String key);
    }

    private final PasswordLinks links;
    private final Shell shell;
    private final Csrf csrf;

    PasswordPage(PasswordLinks links, Shell shell, Csrf csrf) {
        this.links = links;
        this.shell = shell;
        this.csrf = csrf;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.forgotten(shell.nobody(), "", null);
    }

    /** Says the same to everybody. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestForm @Nullable String who, @Context RoutingContext request) {
        csrf.checkSameSite();
        String written = Objects.requireNonNullElse(who, "").strip();
        try {
            if (!written.isEmpty() && written.length() <= LONGEST) {
                links.ask(written, ClientAddress.of(request));
            }
            return Response.ok(Templates.message(shell.nobody(), "sent")).build();
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(Templates.forgotten(shell.nobody(), written, shell.reasons(refused)))
                    .build();
        }
    }

    @GET
    @Path("{secret}")
    public Response show(@RestPath String secret) {
        return form(secret, null, 200);
    }

    @POST
    @Path("{secret}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @RestPath String secret, @RestForm @Nullable String password, @Context RoutingContext request) {
        csrf.checkSameSite();
        try {
            links.choose(secret, Objects.requireNonNullElse(password, ""), ClientAddress.of(request));
            return Response.ok(Templates.message(shell.nobody(), "chosen")).build();
        } catch (NotFound gone) {
            return form(secret, null, gone.status());
        } catch (DomainException refused) {
            return form(secret, shell.reasons(refused), refused.status());
        }
    }

    /** The form, or that the link is worth nothing. */
    private Response form(String secret, @Nullable String fault, int status) {
        Optional<String> username = links.findUsername(secret);
        return username.isPresent()
                ? Response.status(status)
                        .entity(Templates.choose(shell.nobody(), secret, username.get(), fault))
                        .build()
                : Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.message(shell.nobody(), "link"))
                        .build();
    }
}
