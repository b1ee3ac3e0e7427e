package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.FormBody;
import vn.hientruong.console.Htmx;
import vn.hientruong.console.Shell;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.model.calendar.DeadlineMoves;
import vn.hientruong.model.calendar.DeadlineProgress;
import vn.hientruong.model.calendar.OpenDeadlines;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.report.CalendarChange;
import vn.hientruong.report.DeadlinesWouldMove;
import vn.hientruong.sla.CalendarEditing;
import vn.hientruong.sla.HolidayProposal;

/** When offices work: each year drawn by its months, written down, and what becomes of deadlines that would move. */
@Path(CalendarsPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class CalendarsPage {
    static final String PATH = AdminHomePage.PATH + "/calendars";
    /** The version of a year that nobody has written down. */
    private static final long UNWRITTEN = -1;

    private static final String YEAR = "of/{year:" + Limits.YEAR_PATTERN + "}";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell.View shell,
                List<CalendarYearView> years,
                int next,
                @Nullable Integer missing,
                DeadlineProgress moving);

        static native TemplateInstance year(Shell.View shell, Year year, DeadlineProgress moving);

        static native TemplateInstance moving(Shell.View shell, DeadlineProgress moving);
    }

    /**
     * One year as the template draws it.
     *
     * @param version of what was read; less than nought where nobody has written the year down
     * @param moves deadlines about which is asked
     */
    record Year(
            int year,
            long version,
            CalendarForms.View form,
            List<CalendarDrawing.Month> months,
            @Nullable DeadlineMoves moves) {
        /** Where its form is sent. */
        public String action() {
            return PATH + "/of/" + year;
        }

        /** Whether nobody has written it down yet. */
        public boolean isProposed() {
            return version == UNWRITTEN;
        }
    }

    private final CalendarEditing editing;
    private final CalendarChange change;
    private final HolidayProposal proposal;
    private final CalendarForms forms;
    private final CalendarDrawing drawing;
    private final CalendarGaps gaps;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final AdminDesk desk;
    private final Htmx htmx;

    CalendarsPage(
            CalendarEditing editing,
            CalendarChange change,
            HolidayProposal proposal,
            CalendarForms forms,
            CalendarDrawing drawing,
            CalendarGaps gaps,
            FormBody bodies,
            CurrentCaller caller,
            AdminDesk desk,
            Htmx htmx) {
        this.editing = editing;
        this.change = change;
        this.proposal = proposal;
        this.forms = forms;
        this.drawing = drawing;
        this.gaps = gaps;
        this.bodies = bodies;
        this.caller = caller;
        this.desk = desk;
        this.htmx = htmx;
    }

    @GET
    public TemplateInstance list() {
        DeadlineProgress moving = change.progress();
        if (htmx.wants("moving")) {
            return Templates.moving(desk.shell(), moving);
        }
        List<CalendarYearView> years = editing.list();
        int next =
                years.isEmpty() ? gaps.thisYear() : years.get(years.size() - 1).year() + 1;
        List<CalendarYearView> lastFirst = new ArrayList<>(years);
        Collections.reverse(lastFirst);
        return Templates.list(desk.shell(), lastFirst, next, gaps.missing().orElse(null), moving);
    }

    /** A year nobody has written down begins with what the law and the lunar calendar lead to. */
    @GET
    @Path(YEAR)
    public TemplateInstance show(@PathParam("year") int year) {
        CalendarYearView known = editing.find(year).orElseGet(() -> proposal.of(year));
        return draw(year, version(known), CalendarDrafts.of(known.calendar()), null, null);
    }

    /** Takes lines away, makes room, and draws what was typed; nothing is stored. */
    @POST
    @Path(YEAR + "/arrange")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance arrange(@PathParam("year") int year, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        CalendarDrafts drafts = CalendarDrafts.read(sent).arrange(sent.getFirst("do"));
        return draw(year, AdminForms.version(sent), drafts, null, null);
    }

    @POST
    @Path(YEAR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("year") int year, MultivaluedMap<String, String> sent) {
        desk.check(sent);
        CalendarDrafts drafts = CalendarDrafts.read(sent);
        long version = AdminForms.version(sent);
        try {
            change.put(year, bodies.valid(drafts.calendar()), deadlines(sent), caller.get(), seen(year, version));
            return htmx.goTo(PATH + "/of/" + year + "?done=saved");
        } catch (DeadlinesWouldMove asked) {
            return desk.refuse(asked, why -> draw(year, version, drafts, null, asked.moves()));
        } catch (StaleVersion late) {
            // whoever was told that somebody else wrote meanwhile may write over it
            long now = editing.find(year).map(CalendarsPage::version).orElse(version);
            return desk.refuse(late, why -> draw(year, now, drafts, why, null));
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> draw(year, version, drafts, why, null));
        }
    }

    private static long version(CalendarYearView known) {
        return Objects.requireNonNullElse(known.version(), UNWRITTEN);
    }

    /** Whoever saw a year that nobody had written has looked: what stands there by now is somebody else's. */
    private Seen seen(int year, long version) {
        return version == UNWRITTEN && editing.find(year).isEmpty() ? Seen.NOTHING : Seen.of(version);
    }

    private TemplateInstance draw(
            int year, long version, CalendarDrafts drafts, @Nullable Problem why, @Nullable DeadlineMoves moves) {
        return Templates.year(
                desk.shell(),
                new Year(year, version, forms.view(drafts, why), drawing.of(year, drafts), moves),
                change.progress());
    }

    private static OpenDeadlines deadlines(MultivaluedMap<String, String> sent) {
        return Arrays.stream(OpenDeadlines.values())
                .filter(choice -> choice.name().equals(sent.getFirst("deadlines")))
                .findFirst()
                .orElse(OpenDeadlines.ASK);
    }
}
