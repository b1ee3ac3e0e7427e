package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.Worklist;

/** The public reports as a list that needs no script. */
@Path("/reports")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PublicListPage {
    private static final int ROWS = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Frame.View frame,
                Filters.View filter,
                List<ShownRows.Row> rows,
                String map,
                @Nullable String next,
                String feed);
    }

    private final Worklist worklist;
    private final ShownRows rows;
    private final Filters filters;
    private final Frame frame;
    private final Fresh fresh;

    PublicListPage(Worklist worklist, ShownRows rows, Filters filters, Frame frame, Fresh fresh) {
        this.worklist = worklist;
        this.rows = rows;
        this.filters = filters;
        this.frame = frame;
        this.fresh = fresh;
    }

    @GET
    @Compressed
    public Response show(@BeanParam ShownQuery query) {
        Page<ReportSummary> page = worklist.shown(query.page(ROWS));
        String next = page.next() == null ? null : query.next("/reports", page.next());
        return fresh.page(Templates.list(
                frame.view(),
                filters.view(query, frame.language()),
                rows.of(page.items()),
                query.at("/map"),
                next,
                feed(query)));
    }

    /** The feed that tells of what comes new of the same kind. */
    private static String feed(ShownQuery query) {
        if (query.wanted().area() != null) {
            return "/feeds/areas/" + query.wanted().area() + ".atom";
        }
        return query.wanted().category() != null
                ? "/feeds/categories/" + query.wanted().category() + ".atom"
                : "/feeds/reports.atom";
    }
}
