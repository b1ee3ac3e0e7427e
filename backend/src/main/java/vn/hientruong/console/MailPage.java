package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.notification.mail.MailAddresses;
import vn.hientruong.notification.mail.Unsubscribing;

/**
 * Where the links of letters lead: to confirm an address, and to get no more letters. Nobody signs in for it, the link says enough;
 * and looking changes nothing, since mail programs look at links by themselves. Only a POST does, from the button of the page or
 * from the mail provider (RFC 8058).
 */
@Path("/mail")
@Produces(MediaType.TEXT_HTML)
public class MailPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(Shell.View shell, String what, String action);

        static native TemplateInstance said(Shell.View shell, String what);
    }

    private final MailAddresses addresses;
    private final Unsubscribing unsubscribing;
    private final Shell shell;

    MailPage(MailAddresses addresses, Unsubscribing unsubscribing, Shell shell) {
        this.addresses = addresses;
        this.unsubscribing = unsubscribing;
        this.shell = shell;
    }

    @GET
    @Path("/unsubscribe/{token}")
    public Response askToEnd(@RestPath String token) {
        return ask(unsubscribing.isOurs(token), "unsubscribe", "/mail/unsubscribe/" + token);
    }

    @POST
    @Path("/unsubscribe/{token}")
    public Response end(@RestPath String token) {
        return said(unsubscribing.end(token), "unsubscribed");
    }

    @GET
    @Path("/confirmation/{secret}")
    public Response askToConfirm(@RestPath String secret) {
        return ask(addresses.isPromised(secret), "confirm", "/mail/confirmation/" + secret);
    }

    @POST
    @Path("/confirmation/{secret}")
    public Response confirm(@RestPath String secret) {
        return said(addresses.confirm(secret), "confirmed");
    }

    private Response ask(boolean known, String what, String action) {
        return known ? Response.ok(Templates.ask(shell.nobody(), what, action)).build() : unknown();
    }

    private Response said(boolean known, String what) {
        return known ? Response.ok(Templates.said(shell.nobody(), what)).build() : unknown();
    }

    private Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(Templates.said(shell.nobody(), "unknown"))
                .build();
    }
}
