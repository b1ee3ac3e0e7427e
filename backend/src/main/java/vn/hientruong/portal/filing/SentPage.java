package vn.hientruong.portal.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.portal.Frame;

/** Says the code of what was filed. It repeats what stands in its address, and looks nothing up. */
@Path(SentPage.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SentPage {
    static final String PATH = "/report/sent";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sent(Frame.View frame, String code);
    }

    private final Frame frame;

    SentPage(Frame frame) {
        this.frame = frame;
    }

    @GET
    public Response show(@RestQuery @Nullable String code) {
        if (code == null || !code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}")) {
            return Response.seeOther(URI.create(FilingPage.PATH)).build();
        }
        return Response.ok(Templates.sent(frame.view(), code)).build();
    }
}
