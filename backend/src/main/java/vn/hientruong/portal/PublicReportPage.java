package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.report.ShownReading;

/** One report as everybody may see it; what another site shows of a link to it; fit for paper. */
@Path("/reports/{code}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PublicReportPage {
    /** What a preview shows of a text. */
    private static final int EXCERPT = 160;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(
                Frame.View frame,
                ReportView report,
                List<EntryView> entries,
                List<NearbyReport> similar,
                String excerpt,
                @Nullable String picture);
    }

    private final ShownReading reading;
    private final PublicAddress addresses;
    private final Frame frame;
    private final Fresh fresh;

    PublicReportPage(ShownReading reading, PublicAddress addresses, Frame frame, Fresh fresh) {
        this.reading = reading;
        this.addresses = addresses;
        this.frame = frame;
        this.fresh = fresh;
    }

    /** @param code the report's code; its id leads there */
    @GET
    @Compressed
    public Response show(@RestPath String code) {
        ShownReading.Shown shown = reading.get(code);
        ReportView report = shown.report();
        if (!report.code().equals(code)) {
            return Response.seeOther(URI.create("/reports/" + report.code())).build();
        }
        return fresh.page(Templates.report(
                frame.view(),
                report,
                shown.entries(),
                shown.similar(),
                excerpt(report.description()),
                picture(report)));
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }

    /** What was done is worth more than what was wrong. */
    private @Nullable String picture(ReportView report) {
        List<MediaView> done =
                report.result() == null ? List.of() : report.result().media();
        return Stream.concat(done.stream(), report.media().stream())
                .map(MediaView::publicUrl)
                .filter(Objects::nonNull)
                .map(addresses::of)
                .findFirst()
                .orElse(null);
    }
}
