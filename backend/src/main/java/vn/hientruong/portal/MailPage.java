package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
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
 * from the mail provider (RFC 8058), so none is asked where its form stood.
 */
@Path("/mail")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class MailPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(Frame.View frame, String what, String action);

        static native TemplateInstance said(Frame.View frame, String what);
    }

    private final MailAddresses addresses;
    private final Unsubscribing unsubscribing;
    private final Frame frame;

    MailPage(MailAddresses addresses, Unsubscribing unsubscribing, Frame frame) {
        this.addresses = addresses;
        this.unsubscribing = unsubscribing;
        this.frame = frame;
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
        return known ? TrackPage.ok(Templates.ask(frame.view(), what, action), 200) : unknown();
    }

    private Response said(boolean known, String what) {
        return known ? TrackPage.ok(Templates.said(frame.view(), what), 200) : unknown();
    }

    private Response unknown() {
        return TrackPage.ok(Templates.said(frame.view(), "unknown"), Response.Status.NOT_FOUND.getStatusCode());
    }
}
