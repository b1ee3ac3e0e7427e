package vn.hientruong.console;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.NewSavedFilter;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.report.SavedFilters;
import vn.hientruong.report.web.InboxQuery;
import vn.hientruong.report.web.SavedQuery;

/** Keeps the work list as it is cut now under a name, and forgets it again. */
@Path("/console/filters")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FiltersPage {
    private final SavedFilters filters;
    private final FormBody bodies;
    private final WorklistPage worklist;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Shell shell;

    FiltersPage(
            SavedFilters filters,
            FormBody bodies,
            WorklistPage worklist,
            CurrentCaller caller,
            Csrf csrf,
            Shell shell) {
        this.filters = filters;
        this.bodies = bodies;
        this.worklist = worklist;
        this.caller = caller;
        this.csrf = csrf;
        this.shell = shell;
    }

    @POST
    public Response keep(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        String name = Objects.requireNonNullElse(sent.getFirst("name"), "");
        InboxQuery query = SavedQuery.read(Objects.requireNonNullElse(sent.getFirst("query"), ""));
        String asked = KeptFilters.query(KeptFilters.asked(query));
        try {
            filters.add(caller.get(), bodies.valid(new NewSavedFilter(name, asked, sent.containsKey("shared"))));
            return Response.seeOther(URI.create(KeptFilters.path(asked))).build();
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(worklist.refused(query, name, shell.problem(refused)))
                    .build();
        }
    }

    @POST
    @Path("/{id}/removal")
    public Response forget(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        filters.remove(caller.get(), id);
        return Response.seeOther(URI.create("/console/reports")).build();
    }
}
