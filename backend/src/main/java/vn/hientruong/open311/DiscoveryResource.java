package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.web.PublicAddress;

/** Where what is served, and whom to ask for a key. */
@Path("/open311/discovery{ending:[.a-z0-9]*}")
@PermitAll
public class DiscoveryResource {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Door door;
    private final Changeset changeset;
    private final Open311Config config;
    private final PublicAddress address;
    private final Texts texts;
    private final CallerLanguage language;

    DiscoveryResource(
            Door door,
            Changeset changeset,
            Open311Config config,
            PublicAddress address,
            Texts texts,
            CallerLanguage language) {
        this.door = door;
        this.changeset = changeset;
        this.config = config;
        this.address = address;
        this.texts = texts;
        this.language = language;
    }

    @GET
    @Operation(hidden = true)
    public Response discover(@PathParam("ending") String ending, @Context RoutingContext request) {
        Format format = door.enter(request, ending, null);
        Instant changed = changeset.get();
        Locale locale = language.get();
        return Door.answer(format, document -> write(document, changed, locale)).build();
    }

    private void write(Document document, Instant changed, Locale locale) {
        String contact = config.contact().orElseGet(() -> texts.of(locale, "open311.contact", address.of("/")));
        document.openItem("discovery");
        document.text("changeset", Times.written(changed));
        document.text("contact", contact);
        document.text("key_service", texts.of(locale, "open311.key-service", contact));
        document.openList("endpoints");
        document.openItem("endpoint");
        document.text("specification", SPECIFICATION);
        document.text("url", address.of(RequestResource.ROOT));
        document.text("changeset", Times.written(changed));
        document.text("type", config.endpointType().word());
        document.texts(
                "formats",
                "format",
                Arrays.stream(Format.values()).map(Format::mediaType).toList());
        document.closeItem();
        document.closeList();
        document.closeItem();
    }
}
