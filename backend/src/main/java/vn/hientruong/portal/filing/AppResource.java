package vn.hientruong.portal.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hientruong.platform.asset.Assets;
import vn.hientruong.portal.Frame;

/** What makes the form an app: its manifest, and the worker that has it open and send without a network. */
@Path("/report")
@PermitAll
public class AppResource {
    /** Everything the form needs to open without a network. */
    private static final List<String> NEEDED = List.of("public.css", "filing.css", "icon.svg", "filing-form.js");

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance worker(String queue, String files, String cache);
    }

    private final Assets assets;
    private final Frame frame;
    private final ObjectMapper json;

    AppResource(Assets assets, Frame frame, ObjectMapper json) {
        this.assets = assets;
        this.frame = frame;
        this.json = json;
    }

    /** Lies beside the form, so that it has a say over nothing else. A new version has new addresses in it. */
    @GET
    @Compressed
    @Path("worker.js")
    @Operation(hidden = true)
    public Response worker() {
        List<String> files = NEEDED.stream().map(assets::path).toList();
        return Response.ok(
                        Templates.worker(
                                        assets.path("filing-queue.js"),
                                        written(files),
                                        assets.path("").replaceAll("[^A-Za-z0-9]", "-"))
                                .render(),
                        "text/javascript;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("app.webmanifest")
    @Operation(hidden = true)
    public Response manifest() {
        Frame.View view = frame.view();
        Map<String, Object> manifest = Map.of(
                "id",
                FilingPage.PATH,
                "name",
                "Hiện Trường",
                "short_name",
                "Hiện Trường",
                "description",
                view.words().of("filing.about"),
                "lang",
                view.words().language(),
                "start_url",
                FilingPage.PATH,
                "scope",
                "/",
                "display",
                "standalone",
                "theme_color",
                "#0a6847",
                "icons",
                List.of(
                        icon("icon-192.png", "192x192", "any"),
                        icon("icon-512.png", "512x512", "any"),
                        icon("icon-512.png", "512x512", "maskable")));
        return Response.ok(written(manifest), "application/manifest+json;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private Map<String, String> icon(String name, String sizes, String purpose) {
        return Map.of("src", assets.path(name), "type", "image/png", "sizes", sizes, "purpose", purpose);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
