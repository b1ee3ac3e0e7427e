package vn.hientruong.console.admin;

import static vn.hientruong.console.admin.AdminForm.Field.may;
import static vn.hientruong.console.admin.AdminForm.Field.must;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.model.agency.SuccessorView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.report.SuccessionTasks;

/** Who takes over from an agency that was merged: first what would move, then the button that does it. */
@Path(AgencySuccessorPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class AgencySuccessorPage {
    static final String PATH = AgenciesPage.PATH + "/of/{code:" + Limits.CODE_PATTERN + "}/successor";

    private static final AdminForm FORM =
            new AdminForm("successor", must("successor", Kind.PICK), may("validFrom", Kind.DATE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance successor(
                Shell.View shell,
                AgencyRows.Row agency,
                AdminFormView form,
                SuccessionTasks.@Nullable Foreseen foreseen,
                String successorName,
                @Nullable SuccessorView merged);
    }

    private final Agencies agencies;
    private final SuccessionTasks successions;
    private final AgencyRows rows;
    private final AdminChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    AgencySuccessorPage(
            Agencies agencies,
            SuccessionTasks successions,
            AgencyRows rows,
            AdminChoices choices,
            AdminForms forms,
            AdminDesk desk) {
        this.agencies = agencies;
        this.successions = successions;
        this.rows = rows;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    /**
     * @param successor code of an agency, once one was chosen
     * @param validFrom a day; today where there is none
     */
    @GET
    public Response ask(
            @PathParam("code") String code,
            @RestQuery @Nullable String successor,
            @RestQuery @Nullable String validFrom) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("successor", successor == null ? "" : successor);
        typed.putSingle("validFrom", validFrom == null ? "" : validFrom);
        if (successor == null) {
            return Response.ok(draw(code, typed, null, null)).build();
        }
        try {
            NewSuccessor said = forms.read(FORM, typed, NewSuccessor.class);
            return Response.ok(draw(code, typed, null, successions.foresee(code, said)))
                    .build();
        } catch (DomainException refused) {
            return desk.refuse(refused, why -> draw(code, typed, why, null));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response succeed(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        agencies.get(code);
        return desk.take(
                sent,
                AgenciesPage.PATH + "/of/" + code + "/successor?done=saved",
                () -> successions.succeed(code, forms.read(FORM, sent, NewSuccessor.class), AdminForms.seen(sent)),
                why -> draw(code, sent, why, null));
    }

    private TemplateInstance draw(
            String code,
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            SuccessionTasks.@Nullable Foreseen foreseen) {
        Agency agency = agencies.get(code);
        List<CodeName> others = choices.agencies().stream()
                .filter(other -> !other.code().equals(code))
                .toList();
        AdminFormView form = forms.view(FORM, typed, Map.of("successor", others), why, null);
        String name = others.stream()
                .filter(other -> other.code().equals(typed.getFirst("successor")))
                .map(CodeName::name)
                .findFirst()
                .orElse("");
        SuccessorView merged = agency.isMerged() ? successions.successor(code) : null;
        return Templates.successor(desk.shell(), rows.of(agency), form, foreseen, name, merged);
    }
}
