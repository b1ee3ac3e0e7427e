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
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaIndex.Bounds;
import vn.hientruong.area.Areas;
import vn.hientruong.report.Worklist;

/** The public reports on a map; below it the newest of them, which need no script. */
@Path("/map")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PublicMapPage {
    private static final int ROWS = 10;

    /** Where the style sheet lets a map be as wide as an office screen. */
    private static final String NARROW = "(max-width: 48rem)";

    private static final String WIDE = "(min-width: 48.01rem)";

    /** Zooms at which a province fills a phone and an office screen. */
    private static final List<First> FIRST = List.of(new First(NARROW, 8, ""), new First(WIDE, 9, ""));

    /**
     * What the map asks before it knows its size, so that marks and script come together.
     *
     * @param screen the media query of screens it is for
     */
    record First(String screen, int zoom, String address) {}

    /**
     * How the map begins.
     *
     * @param points where marks are asked for; {@code #z} stands for the zoom, {@code #b} for the box
     * @param at latitude, longitude and zoom of a shared view; empty for all of the territory
     * @param bounds west, south, east, north of the territory; empty where there are no areas
     * @param search whether the view goes to what was found
     */
    record Beginning(String points, String at, String bounds, boolean search, List<First> first) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance map(
                Frame.View frame, Filters.View filter, List<ShownRows.Row> rows, Beginning beginning, String list);
    }

    private final Worklist worklist;
    private final ShownRows rows;
    private final Areas areas;
    private final Filters filters;
    private final Frame frame;
    private final Fresh fresh;

    PublicMapPage(Worklist worklist, ShownRows rows, Areas areas, Filters filters, Frame frame, Fresh fresh) {
        this.worklist = worklist;
        this.rows = rows;
        this.areas = areas;
        this.filters = filters;
        this.frame = frame;
        this.fresh = fresh;
    }

    /** @param at latitude, longitude and zoom of a shared view */
    @GET
    @Compressed
    public Response show(@BeanParam ShownQuery query, @RestQuery @Nullable String at) {
        return fresh.page(Templates.map(
                frame.view(),
                filters.view(query, frame.language()),
                rows.of(worklist.shown(query.page(ROWS)).items()),
                beginning(query, at),
                query.at("/reports")));
    }

    private Beginning beginning(ShownQuery query, @Nullable String at) {
        String shared =
                at != null && at.matches("-?\\d{1,2}(\\.\\d{1,6})?,-?\\d{1,3}(\\.\\d{1,6})?,\\d{1,2}") ? at : "";
        String bounds = areas.bounds().map(PublicMapPage::box).orElse("");
        String points = "/api/v1/map?zoom=#z&bbox=#b" + query.forMap();
        List<First> first = bounds.isEmpty() || !shared.isEmpty()
                ? List.of()
                : FIRST.stream()
                        .map(one -> new First(
                                one.screen(),
                                one.zoom(),
                                points.replace("#z", String.valueOf(one.zoom())).replace("#b", bounds)))
                        .toList();
        return new Beginning(points, shared, bounds, query.isSearch(), first);
    }

    private static String box(Bounds bounds) {
        return String.format(
                Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }
}
