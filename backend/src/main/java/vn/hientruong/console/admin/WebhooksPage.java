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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.integration.DeliveryState;
import vn.hientruong.integration.Webhooks;
import vn.hientruong.model.integration.NewWebhook;
import vn.hientruong.platform.problem.Problem;

/** Where events are sent to, what became of each, and sending one anew. */
@Path(WebhooksPage.PATH)
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class WebhooksPage {
    static final String PATH = AdminHomePage.PATH + "/webhooks";
    private static final String SAVED = PATH + "?done=saved";

    private static final AdminForm FORM = new AdminForm("webhook", must("name", Kind.LINE), must("url", Kind.LINE));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, List<Line> rows, @Nullable String fault);

        static native TemplateInstance form(Shell.View shell, AdminFormView form, String action);

        static native TemplateInstance made(Shell.View shell, Webhooks.View webhook, String secret);

        static native TemplateInstance log(
                Shell.View shell, Webhooks.View webhook, List<Row> rows, @Nullable String fault);
    }

    /** A webhook, with where its button posts to. */
    record Line(Webhooks.View webhook, String end) {}

    /** A delivery, with where its button posts to. */
    record Row(Webhooks.DeliveryView delivery, String resend) {
        public boolean settled() {
            return delivery.state() != DeliveryState.WAITING;
        }

        public boolean troubled() {
            return delivery.state() == DeliveryState.FAILED;
        }
    }

    private final Webhooks webhooks;
    private final AdminForms forms;
    private final AdminDesk desk;

    WebhooksPage(Webhooks webhooks, AdminForms forms, AdminDesk desk) {
        this.webhooks = webhooks;
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
        return form(new MultivaluedHashMap<>(), null);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return desk.showOnce(
                sent, () -> made(webhooks.create(forms.read(FORM, sent, NewWebhook.class))), why -> form(sent, why));
    }

    @GET
    @Path("of/{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return log(id, null);
    }

    @POST
    @Path("of/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return desk.take(sent, SAVED, () -> webhooks.end(id), why -> list(why.detail()));
    }

    @POST
    @Path("of/{id}/deliveries/{delivery}/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@RestPath UUID id, @RestPath UUID delivery, MultivaluedMap<String, String> sent) {
        return desk.take(
                sent,
                PATH + "/of/" + id + "?done=saved",
                () -> webhooks.resend(id, delivery),
                why -> log(id, why.detail()));
    }

    private TemplateInstance made(Webhooks.Made made) {
        return Templates.made(desk.shell(), made.webhook(), made.secret());
    }

    private TemplateInstance list(@Nullable String fault) {
        List<Line> lines = webhooks.list().stream()
                .map(webhook -> new Line(webhook, PATH + "/of/" + webhook.id() + "/end"))
                .toList();
        return Templates.list(desk.shell(), lines, fault);
    }

    private TemplateInstance log(UUID id, @Nullable String fault) {
        List<Row> rows = webhooks.log(id).stream()
                .map(delivery -> new Row(delivery, PATH + "/of/" + id + "/deliveries/" + delivery.id() + "/again"))
                .toList();
        return Templates.log(desk.shell(), webhooks.get(id), rows, fault);
    }

    private TemplateInstance form(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return Templates.form(desk.shell(), forms.view(FORM, typed, Map.of(), why, null), PATH + "/new");
    }
}
