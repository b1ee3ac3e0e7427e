package vn.hientruong.portal.filing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.hientruong.model.Limits;

/** Where the QR code of a sticker leads: short, so that the code stays coarse enough for an old camera. */
@Path("/t/{code:" + Limits.CODE_PATTERN + "}")
@PermitAll
public class StickerPage {
    /** One that is in use no more leads to the form as well, which then says so. */
    @GET
    public Response lead(@PathParam("code") String code) {
        return Response.seeOther(URI.create(FilingPage.PATH + "?sticker=" + code))
                .build();
    }
}
