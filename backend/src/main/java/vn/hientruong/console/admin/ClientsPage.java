package vn.hientruong.console.admin;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.identity.Clients;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.identity.ClientView;
import vn.hientruong.model.identity.NewClient;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.platform.problem.Problem;

/** Other systems that may call: who they are, a new key for one, an end to it. */
@Path(ClientsPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class ClientsPage {
    static final String PATH = AdminHomePage.PATH + "/clients";
    private static final String SAVED = PATH + "?done=saved";

    private static final AdminForm FORM = new AdminForm("client", must("name", Kind.LINE), must("scopes", Kind.MANY));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell.View shell, List<Row> rows, String jurisdiction, @Nullable String fault);

        static native TemplateInstance form(Shell.View shell, AdminFormView form, String action);

        static native TemplateInstance made(Shell.View shell, ClientView client, String secret);
    }

    /** One line; {@code scopes} in words. */
    record Row(ClientView client, String scopes) {
        /** Where the button of the line posts to. */
        public String end() {
            return PATH + "/of/" + client.id() + "/end";
        }
    }

    private final Clients clients;
    private final AdminForms forms;
    private final AdminDesk desk;
    private final Shell shell;
    private final Optional<String> jurisdiction;

    ClientsPage(
            Clients clients,
            AdminForms forms,
            AdminDesk desk,
            Shell shell,
            @ConfigProperty(name = "hientruong.open311.jurisdiction") Optional<String> jurisdiction) {
        this.clients = clients;
        this.forms = forms;
        this.desk = desk;
        this.shell = shell;
        this.jurisdiction = jurisdiction;
    }

    @GET
    public TemplateInstance list() {
        return list(null);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return form(new MultivaluedHashMap<>(), null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.showOnce(
                sent, () -> made(clients.create(forms.read(FORM, sent, NewClient.class))), why -> form(sent, why));
    }

    @POST
    @Path("of/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(sent, SAVED, () -> clients.end(id), why -> list(why.detail()));
    }

    private TemplateInstance made(Clients.Made made) {
        return Templates.made(desk.shell(), made.client(), made.secret());
    }

    private TemplateInstance list(@Nullable String fault) {
        Words words = shell.words();
        List<Row> rows =
                clients.list().stream().map(client -> row(client, words)).toList();
        String served = jurisdiction
                .map(ours -> words.admin("clients.jurisdiction", ours))
                .orElseGet(() -> words.admin("clients.jurisdiction.any"));
        return Templates.list(desk.shell(), rows, served, fault);
    }

    private static Row row(ClientView client, Words words) {
        return new Row(
                client,
                words.list(client.scopes().stream()
                        .map(scope -> words.admin("scope." + scope))
                        .toList()));
    }

    private TemplateInstance form(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        List<CodeName> scopes = Arrays.stream(Scope.values())
                .map(scope -> new CodeName(scope.name(), shell.words().admin("scope." + scope)))
                .toList();
        return Templates.form(
                desk.shell(), forms.view(FORM, typed, Map.of("scopes", scopes), why, null), PATH + "/new");
    }
}
