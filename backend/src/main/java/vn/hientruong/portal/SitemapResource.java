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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.report.ShownMonths;

/** What search engines read: where they may go, and every public report, month by month (sitemaps.org). */
@Path("/")
@PermitAll
public class SitemapResource {
    private static final String XML = MediaType.APPLICATION_XML;

    @CheckedTemplate(basePath = "site", requireTypeSafeExpressions = true)
    static class Templates {
        static native TemplateInstance sitemaps(List<String> addresses);

        static native TemplateInstance sitemap(String reports, List<ShownMonths.Moved> moved);

        static native TemplateInstance pages(List<String> addresses);
    }

    private final ShownMonths months;
    private final PublicAddress addresses;
    private final Fresh fresh;

    SitemapResource(ShownMonths months, PublicAddress addresses, Fresh fresh) {
        this.months = months;
        this.addresses = addresses;
        this.fresh = fresh;
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response robots() {
        String text = """
                User-agent: *
                Disallow: /console
                Disallow: /api/
                Disallow: /track
                Disallow: /t/
                Disallow: /language
                Sitemap: %s
                """.formatted(addresses.of("/sitemap.xml"));
        return fresh.textForAMoment(text, MediaType.TEXT_PLAIN + ";charset=UTF-8");
    }

    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    @Operation(hidden = true)
    public Response index() {
        List<String> files = new ArrayList<>(List.of(addresses.of("/sitemaps/pages.xml")));
        months.list().forEach(month -> files.add(addresses.of("/sitemaps/" + month + ".xml")));
        return fresh.textForAMoment(Templates.sitemaps(files).render(), XML);
    }

    @GET
    @Path("sitemaps/pages.xml")
    @Produces(XML)
    @Operation(hidden = true)
    public Response pages() {
        List<String> pages = Arrays.stream(Section.values())
                .map(section -> addresses.of(section.path()))
                .toList();
        return fresh.textForAMoment(Templates.pages(pages).render(), XML);
    }

    @GET
    @Path("sitemaps/{month: \\d{4}-(0[1-9]|1[0-2])}.xml")
    @Produces(XML)
    @Compressed
    @Operation(hidden = true)
    public Response month(@RestPath String month) {
        List<ShownMonths.Moved> moved = months.of(YearMonth.parse(month));
        if (moved.isEmpty()) {
            throw new NotFound();
        }
        return fresh.text(Templates.sitemap(addresses.of("/reports/"), moved).render(), XML);
    }
}
