package vn.hientruong.console.admin;

import static vn.hientruong.console.admin.AdminForm.Field.must;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.routing.RoutingDryRunView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;

/** Where a report of a category at a point would go, by the rules in force, and why. An address one can send on. */
@Path(RoutingPage.PATH + "/point")
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class RoutingPointPage {
    private static final AdminForm ASKED =
            new AdminForm("where", must("category", Kind.PICK), must("point", Kind.LINE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance point(
                Shell.View shell, AdminFormView form, RoutingDryRunView.@Nullable Point found);
    }

    private final RuleTrial trial;
    private final AdminChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    RoutingPointPage(RuleTrial trial, AdminChoices choices, AdminForms forms, AdminDesk desk) {
        this.trial = trial;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    /**
     * @param category its code
     * @param point coordinates, or the name of a commune
     */
    @GET
    public Response ask(@RestQuery @Nullable String category, @RestQuery @Nullable String point) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        asked.putSingle("category", Objects.requireNonNullElse(category, ""));
        asked.putSingle("point", Objects.requireNonNullElse(point, "").strip());
        boolean whole = asked.values().stream().noneMatch(said -> said.get(0).isBlank());
        try {
            RoutingDryRunView.Point found =
                    whole ? trial.at(asked.getFirst("category"), asked.getFirst("point")) : null;
            return Response.ok(draw(asked, null, found)).build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> draw(asked, why, null));
        }
    }

    private TemplateInstance draw(
            MultivaluedMap<String, String> asked, @Nullable Problem why, RoutingDryRunView.@Nullable Point found) {
        AdminFormView form = forms.view(ASKED, asked, Map.of("category", choices.categories()), why, null);
        return Templates.point(desk.shell(), form, found);
    }
}
