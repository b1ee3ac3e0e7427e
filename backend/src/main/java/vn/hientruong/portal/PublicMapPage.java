package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.report.Worklist;

/** The public reports on a map; below it the newest of them, which need no script. */
@Path("/map")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PublicMapPage {
    private static final int ROWS = 10;

    /** Reports found by words are drawn one by one. */
    private static final int FOUND = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance map(
                Frame.View frame,
                Filters.View filter,
                Page<ReportSummary> reports,
                String points,
                String at,
                String list,
                boolean words);
    }

    private final Worklist worklist;
    private final Filters filters;
    private final Frame frame;
    private final Fresh fresh;

    PublicMapPage(Worklist worklist, Filters filters, Frame frame, Fresh fresh) {
        this.worklist = worklist;
        this.filters = filters;
        this.frame = frame;
        this.fresh = fresh;
    }

    /** @param at latitude, longitude and zoom of a shared view */
    @GET
    public Response show(@BeanParam ShownQuery query, @RestQuery @Nullable String at) {
        boolean words = query.words() != null || query.wanted().area() != null;
        Page<ReportSummary> reports = worklist.shown(query.page(words ? FOUND : ROWS));
        return fresh.page(Templates.map(
                frame.view(),
                filters.view(query, frame.language()),
                reports,
                query.forMap(),
                at != null && at.matches("-?\\d{1,2}(\\.\\d{1,6})?,-?\\d{1,3}(\\.\\d{1,6})?,\\d{1,2}") ? at : "",
                query.at("/reports"),
                words));
    }
}
