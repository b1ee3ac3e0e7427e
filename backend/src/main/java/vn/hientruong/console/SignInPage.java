package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.text.CallerLanguage;

/** The door of the console: sign in, sign out, switch the language and the colours. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(
                Shell.View shell, String username, @Nullable String fault, @Nullable String next);
    }

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final Shell shell;
    private final ConsoleSessions sessions;
    private final ConsoleCookie cookie;
    private final Csrf csrf;

    SignInPage(Shell shell, ConsoleSessions sessions, ConsoleCookie cookie, Csrf csrf) {
        this.shell = shell;
        this.sessions = sessions;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    @GET
    @Path("/sign-in")
    public TemplateInstance ask(@RestQuery @Nullable String next) {
        return Templates.signIn(shell.nobody(), "", null, next);
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm @Nullable String totp,
            @RestForm @Nullable String next,
            @Context RoutingContext request) {
        csrf.checkSameSite();
        String name = Objects.requireNonNullElse(username, "");
        try {
            String secret = sessions.open(
                    name,
                    Objects.requireNonNullElse(password, ""),
                    totp == null || totp.isBlank() ? null : totp.strip(),
                    ClientAddress.of(request));
            return Response.seeOther(OwnPages.within(next))
                    .cookie(cookie.of(secret))
                    .build();
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(Templates.signIn(
                            shell.nobody(), name, shell.problem(refused).detail(), next))
                    .build();
        }
    }

    @POST
    @Path("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(
            @RestForm("csrf") @Nullable String token, @CookieParam(ConsoleCookie.NAME) @Nullable String secret) {
        if (secret != null) {
            csrf.check(token);
            sessions.end(secret);
        }
        return Response.seeOther(URI.create("/console/sign-in"))
                .cookie(cookie.cleared())
                .build();
    }

    /** A choice of language is no secret and changes nothing else, so a link may make it. */
    @GET
    @Path("/language")
    public Response language(@RestQuery @Nullable String to, @RestQuery @Nullable String back) {
        String chosen = "en".equals(to) ? "en" : "vi";
        return Response.seeOther(OwnPages.within(back))
                .cookie(new NewCookie.Builder(CallerLanguage.COOKIE)
                        .value(chosen)
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** Light, dark, or as the system has it. */
    @GET
    @Path("/theme")
    public Response theme(@RestQuery @Nullable String to, @RestQuery @Nullable String back) {
        String chosen = "dark".equals(to) ? "dark" : "light".equals(to) ? "light" : "";
        return Response.seeOther(OwnPages.within(back))
                .cookie(new NewCookie.Builder(Shell.THEME_COOKIE)
                        .value(chosen)
                        .path("/console")
                        .maxAge(chosen.isEmpty() ? 0 : YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
