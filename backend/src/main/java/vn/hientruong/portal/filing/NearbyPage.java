package vn.hientruong.portal.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.portal.Frame;
import vn.hientruong.report.Nearby;

/** A part of the form: open public reports that may be about the same thing. */
@Path("/report/nearby")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class NearbyPage {
    private static final int MOST = 3;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance nearby(Frame.View frame, List<NearbyReport> reports);
    }

    private final Nearby nearby;
    private final RateLimits limits;
    private final Frame frame;

    NearbyPage(Nearby nearby, RateLimits limits, Frame frame) {
        this.nearby = nearby;
        this.limits = limits;
        this.frame = frame;
    }

    @GET
    public TemplateInstance find(
            @RestQuery @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @RestQuery @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
            @RestQuery @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
            @RestQuery @Size(max = Limits.COMPARED_TEXT) @Nullable String text,
            @Context RoutingContext request) {
        limits.check(Limit.GUEST_QUESTION_PER_ADDRESS, ClientAddress.of(request));
        List<NearbyReport> found = nearby.of(lat, lon, category, text);
        return Templates.nearby(frame.view(), found.subList(0, Math.min(MOST, found.size())));
    }
}
