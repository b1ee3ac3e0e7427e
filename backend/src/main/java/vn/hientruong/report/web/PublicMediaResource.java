package vn.hientruong.report.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Viewing;
import vn.hientruong.report.PublicMedia;

/**
 * Pictures of public reports. Anybody may keep them, and must ask before showing one again: what was hidden meanwhile is
 * gone at once, and an unchanged one costs no more than the question.
 */
@Path("/media/{id}/{stamp}")
@PermitAll
@Produces(PublicMediaResource.JPEG)
@Tag(name = "Media")
public class PublicMediaResource {
    static final String JPEG = "image/jpeg";

    private final PublicMedia media;

    PublicMediaResource(PublicMedia media) {
        this.media = media;
    }

    @GET
    @Path("photo.jpg")
    @Operation(operationId = "readPublicPhoto", summary = "A picture of a public report, at most 1600 pixels a side")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Still the one the caller has")
    public Response photo(@PathParam("id") UUID id, @PathParam("stamp") String stamp, @Context Request request) {
        return picture(id, stamp, Viewing.Size.SHOWN, request);
    }

    @GET
    @Path("thumbnail.jpg")
    @Operation(operationId = "readPublicThumbnail", summary = "The same, at most 320 pixels a side")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Still the one the caller has")
    public Response thumbnail(@PathParam("id") UUID id, @PathParam("stamp") String stamp, @Context Request request) {
        return picture(id, stamp, Viewing.Size.THUMBNAIL, request);
    }

    private Response picture(UUID id, String stamp, Viewing.Size size, Request request) {
        Attached attached = media.get(id, stamp);
        EntityTag tag = new EntityTag(stamp);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(media.open(attached, size), JPEG).tag(tag)
                : unchanged.tag(tag);
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }
}
