package vn.hientruong.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the {@code type} of a problem points to: the page of docs/problems, as it was when this program was built. */
@Path("/problems/{code: [a-z0-9-]+}")
@PermitAll
public class ProblemResource {
    /** The page of that code, Markdown as plain text. */
    @GET
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(operationId = "readProblem", summary = "What a problem means and what to do about it")
    public String read(@PathParam("code") String code) throws IOException {
        try (InputStream page = ProblemResource.class.getResourceAsStream("/docs/problems/" + code + ".md")) {
            if (page == null) {
                throw new NotFound();
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
