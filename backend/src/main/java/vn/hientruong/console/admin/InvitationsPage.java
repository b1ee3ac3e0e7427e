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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.identity.Invitations;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.platform.problem.Problem;

/** Who is asked to become staff: the list, and the form to ask somebody. */
@Path(InvitationsPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class InvitationsPage {
    static final String PATH = PeoplePage.PATH + "/invitations";
    private static final String SAVED = PATH + "?done=saved";

    private static final AdminForm FORM = new AdminForm(
            "person",
            must("name", Kind.LINE),
            must("email", Kind.EMAIL),
            must("roles", Kind.MANY),
            may("agency", Kind.PICK),
            must("language", Kind.CHOICE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<PersonRows.Invited> rows, @Nullable String fault);

        static native TemplateInstance form(Shell.View shell, AdminFormView form, String action);
    }

    private final Invitations invitations;
    private final PersonRows rows;
    private final PersonChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;

    InvitationsPage(Invitations invitations, PersonRows rows, PersonChoices choices, AdminForms forms, AdminDesk desk) {
        this.invitations = invitations;
        this.rows = rows;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
    }

    @GET
    public TemplateInstance list() {
        return list(null);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        MultivaluedMap<String, String> blank = new MultivaluedHashMap<>();
        blank.putSingle("language", "vi");
        return form(blank, null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> invitations.invite(forms.read(FORM, sent, NewInvitation.class)),
                why -> form(sent, why));
    }

    @POST
    @Path("{id}/letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(sent, SAVED, () -> invitations.resend(id), why -> list(why.detail()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(sent, SAVED, () -> invitations.withdraw(id), why -> list(why.detail()));
    }

    private TemplateInstance list(@Nullable String fault) {
        return Templates.list(desk.shell(), rows.invited(), fault);
    }

    private TemplateInstance form(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return Templates.form(desk.shell(), forms.view(FORM, typed, choices.all(), why, null), PATH + "/new");
    }
}
