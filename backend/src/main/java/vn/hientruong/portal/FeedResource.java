package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.report.ReportsWanted;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.WorklistFilter;

/** The newest public reports for feed readers, as Atom (RFC 4287) and RSS 2.0: all, of a commune, of a category. */
@Path("/feeds")
@PermitAll
public class FeedResource {
    private static final String ATOM = "application/atom+xml";
    private static final String RSS = "application/rss+xml";
    private static final String KIND = "{kind: atom|rss}";
    private static final int ENTRIES = 50;

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance atom(Feed feed, Words words);

        static native TemplateInstance rss(Feed feed, Words words);
    }

    /**
     * What a reader shows.
     *
     * @param self the whole address of the feed
     * @param page of the list it follows
     * @param reports the beginning of the whole address of a report; its code follows
     * @param updated when the newest was filed
     */
    record Feed(String title, String self, String page, String reports, Instant updated, List<ReportSummary> entries) {
        /** As RSS writes times. */
        public String rfc1123(Instant instant) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
        }
    }

    private final Worklist worklist;
    private final Areas areas;
    private final Categories categories;
    private final PublicAddress addresses;
    private final Frame frame;
    private final Fresh fresh;

    FeedResource(
            Worklist worklist, Areas areas, Categories categories, PublicAddress addresses, Frame frame, Fresh fresh) {
        this.worklist = worklist;
        this.areas = areas;
        this.categories = categories;
        this.addresses = addresses;
        this.frame = frame;
        this.fresh = fresh;
    }

    @GET
    @Path("reports." + KIND)
    @Produces({ATOM, RSS})
    @Compressed
    @Operation(hidden = true)
    public Response all(@RestPath String kind) {
        return feed(kind, frame.words().of("feed.all"), "reports", "", wanted(null, null));
    }

    @GET
    @Path("areas/{code}." + KIND)
    @Produces({ATOM, RSS})
    @Compressed
    @Operation(hidden = true)
    public Response area(@RestPath String code, @RestPath String kind) {
        AreaFound area = areas.findByCode(code).orElseThrow(NotFound::new);
        return feed(kind, of(area.name(frame.language())), "areas/" + code, "?area=" + code, wanted(null, code));
    }

    @GET
    @Path("categories/{code}." + KIND)
    @Produces({ATOM, RSS})
    @Compressed
    @Operation(hidden = true)
    public Response category(@RestPath String code, @RestPath String kind) {
        Category category = categories.find(code).orElseThrow(NotFound::new);
        return feed(
                kind,
                of(category.name(frame.language())),
                "categories/" + code,
                "?category=" + code,
                wanted(code, null));
    }

    private String of(String name) {
        return frame.words().of("feed.of", name);
    }

    private static ReportsWanted wanted(@Nullable String category, @Nullable String area) {
        return ReportsWanted.byAnybody(Set.of(), category, area, null, null);
    }

    /**
     * One feed.
     *
     * @param self its address below {@code /feeds/}, without what it is written in
     * @param query of the list it follows
     */
    private Response feed(String kind, String title, String self, String query, ReportsWanted wanted) {
        List<ReportSummary> newest = worklist.shown(
                        new WorklistFilter(wanted, null, ENTRIES, WorklistFilter.Sort.FILED_LAST))
                .items();
        Feed feed = new Feed(
                title,
                addresses.of("/feeds/" + self + "." + kind),
                addresses.of("/reports" + query),
                addresses.of("/reports/"),
                newest.isEmpty() ? Instant.EPOCH : newest.get(0).filedAt(),
                newest);
        boolean atom = kind.equals("atom");
        TemplateInstance drawn = atom ? Templates.atom(feed, frame.words()) : Templates.rss(feed, frame.words());
        return fresh.text(drawn.render(), (atom ? ATOM : RSS) + ";charset=UTF-8");
    }
}
