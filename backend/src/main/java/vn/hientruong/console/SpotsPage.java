package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.RepeatSpotView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.RepeatSpots;

/** Places where the same kind of thing is reported again and again, as a list and on a map. */
@Path("/console/leader/spots")
@RolesAllowed({"SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class SpotsPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance spots(Shell.View shell, Spots spots);
    }

    /**
     * What is shown.
     *
     * @param words the filter for an address
     * @param maySee whether the reader may say to have seen one
     * @param next address of what follows
     */
    record Spots(
            Page<RepeatSpotView> page,
            List<FormView.Choice> categories,
            List<FormView.Choice> areas,
            String words,
            boolean maySee,
            @Nullable String next) {}

    private static final String HERE = "/console/leader/spots";
    private static final int ROWS = 50;

    private final RepeatSpots spots;
    private final Categories categories;
    private final Areas areas;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;

    SpotsPage(
            RepeatSpots spots,
            Categories categories,
            Areas areas,
            CurrentCaller caller,
            CallerLanguage language,
            Csrf csrf,
            Htmx htmx,
            Shell shell) {
        this.spots = spots;
        this.categories = categories;
        this.areas = areas;
        this.caller = caller;
        this.language = language;
        this.csrf = csrf;
        this.htmx = htmx;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(
            @RestQuery @Nullable String category, @RestQuery @Nullable String area, @RestQuery @Nullable String after) {
        String kind = blankToNull(category);
        String place = blankToNull(area);
        Page<RepeatSpotView> page =
                spots.list(caller.get(), after == null ? null : Cursor.decode(after), ROWS, kind, place);
        String words = words(kind, place);
        return Templates.spots(
                shell.signedIn(),
                new Spots(
                        page,
                        categories.listActive().stream()
                                .map(known -> new FormView.Choice(
                                        known.code(),
                                        known.name(language.get()),
                                        known.code().equals(kind)))
                                .toList(),
                        areas.all().stream()
                                .map(known -> new FormView.Choice(
                                        known.code(),
                                        known.name(language.get()),
                                        known.code().equals(place)))
                                .toList(),
                        words,
                        caller.get().is(Role.SUPERVISOR),
                        page.next() == null ? null : HERE + words + "&after=" + page.next()));
    }

    /** Somebody who oversees has seen it. */
    @POST
    @Path("/{id}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response see(
            @RestPath UUID id,
            @RestForm("csrf") @Nullable String token,
            @RestForm @Nullable String category,
            @RestForm @Nullable String area) {
        csrf.check(token);
        spots.see(id, caller.get());
        return htmx.goTo(HERE + words(blankToNull(category), blankToNull(area)));
    }

    private static String words(@Nullable String category, @Nullable String area) {
        return "?category=" + encoded(category) + "&area=" + encoded(area);
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
