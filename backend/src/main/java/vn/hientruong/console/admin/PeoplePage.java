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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.PasswordLinks;
import vn.hientruong.identity.People;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.Problem;

/** The accounts of staff: the list, and what is said and done of each. */
@Path(PeoplePage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class PeoplePage {
    static final String PATH = AdminHomePage.PATH + "/people";
    private static final String SAVED = PATH + "?done=saved";
    private static final String ONE = "of/{id}";
    private static final int ROWS = 50;

    private static final AdminForm FORM = new AdminForm(
            "person",
            must("name", Kind.LINE),
            may("email", Kind.EMAIL),
            must("roles", Kind.MANY),
            may("agency", Kind.PICK),
            must("language", Kind.CHOICE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, PersonRows.Listed people, String q, int invitations);

        static native TemplateInstance form(
                Shell.View shell, AdminFormView form, PersonView person, boolean self, String action);
    }

    private final People people;
    private final PasswordLinks passwords;
    private final PersonRows rows;
    private final PersonChoices choices;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final CurrentCaller caller;
    private final Clock clock;

    PeoplePage(
            People people,
            PasswordLinks passwords,
            PersonRows rows,
            PersonChoices choices,
            AdminForms forms,
            AdminDesk desk,
            CurrentCaller caller,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.rows = rows;
        this.choices = choices;
        this.forms = forms;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Staff by user name.
     *
     * @param q words of a name, a user name or a mail address
     * @param after user name of the last one shown
     */
    @GET
    public TemplateInstance list(@RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        String words = Objects.requireNonNullElse(q, "").strip();
        if (words.length() > Limits.NAME) {
            throw InvalidRequest.at("?q", "too-long", Limits.NAME);
        }
        return Templates.list(
                desk.shell(), rows.of(people.list(words, after, ROWS), PATH, words), words, rows.countInvitations());
    }

    @GET
    @Path(ONE)
    public TemplateInstance show(@RestPath UUID id) {
        return form(id, stored(people.get(id)), null);
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                SAVED,
                () -> people.change(
                        caller.get(),
                        id,
                        forms.read(FORM, sent, PersonChange.class),
                        AdminForms.version(sent),
                        clock.instant()),
                why -> form(id, sent, why));
    }

    /** @param act what a button of the page says: {@code disable}, {@code enable}, {@code totp}, {@code sessions}, {@code letter} */
    @POST
    @Path(ONE + "/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@RestPath UUID id, @RestPath String act, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "/of/" + id + "?done=saved",
                () -> take(id, act, sent),
                why -> form(id, stored(people.get(id)), why));
    }

    private void take(UUID id, String act, MultivaluedMap<String, String> sent) {
        switch (act) {
            case "disable" -> people.disable(caller.get(), id, AdminForms.seen(sent), clock.instant());
            case "enable" -> people.enable(id, AdminForms.seen(sent));
            case "totp" -> people.resetTotp(id, clock.instant());
            case "sessions" -> people.endSessions(id, clock.instant());
            case "letter" -> passwords.send(id);
            default -> throw new NotFound();
        }
    }

    private TemplateInstance form(UUID id, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        PersonView person = people.get(id);
        return Templates.form(
                desk.shell(),
                forms.view(FORM, typed, choices.all(), why, stored(person)),
                person,
                caller.get().accountId().equals(id),
                PATH + "/of/" + id);
    }

    private MultivaluedMap<String, String> stored(PersonView person) {
        return forms.typed(person, person.version());
    }
}
