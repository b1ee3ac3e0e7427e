package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.report.ReportsWanted;
import vn.hientruong.report.Worklist;
import vn.hientruong.report.WorklistFilter;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Period;
import vn.hientruong.statistics.RecentFigures;

/** The start page of the public site, and the choice of its language. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class HomePage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                Frame.View frame, List<PublicFigures.Shown> figures, List<ShownRows.Row> newest);
    }

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private static final int NEWEST = 5;

    private final Worklist worklist;
    private final ShownRows rows;
    private final RecentFigures figures;
    private final Frame frame;
    private final Fresh fresh;
    private final Clock clock;

    HomePage(Worklist worklist, ShownRows rows, RecentFigures figures, Frame frame, Fresh fresh, Clock clock) {
        this.worklist = worklist;
        this.rows = rows;
        this.figures = figures;
        this.frame = frame;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GET
    @Compressed
    public Response show() {
        WorklistFilter newest = new WorklistFilter(
                ReportsWanted.byAnybody(Set.of(), null, null, null, null),
                null,
                NEWEST,
                WorklistFilter.Sort.FILED_LAST);
        return fresh.page(Templates.home(
                frame.view(), ofThisYear(), rows.of(worklist.shown(newest).items())));
    }

    private List<PublicFigures.Shown> ofThisYear() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        FigureSelection selection = new FigureSelection(
                Period.of(Integer.toString(today.getYear()), null, null, today),
                List.of(Dimension.CATEGORY),
                FigureSelection.Filter.ANY,
                FigureCatalogue.of("received", "done", "onTimeShare", "contentShare"));
        return PublicFigures.total(frame.words(), figures.figures(Caller.NOBODY, selection, frame.language()));
    }

    /** A choice of language is no secret and changes nothing else, so a link may make it. */
    @GET
    @Path("language")
    public Response language(@RestQuery @Nullable String to, @RestQuery @Nullable String back) {
        return Response.seeOther(within(back))
                .cookie(new NewCookie.Builder(CallerLanguage.COOKIE)
                        .value("en".equals(to) ? "en" : "vi")
                        .path("/")
                        .maxAge(YEAR_SECONDS)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }

    /** Never to another site: a path below ours, which does not begin with two slashes, or the start page. */
    static URI within(@Nullable String page) {
        boolean ours = page != null && page.matches("/([A-Za-z0-9][A-Za-z0-9/._-]*)?(\\?[A-Za-z0-9=&%+,.:_-]*)?");
        return URI.create(ours ? page : "/");
    }
}
