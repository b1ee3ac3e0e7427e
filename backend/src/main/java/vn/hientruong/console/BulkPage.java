package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.BulkAction;
import vn.hientruong.model.report.BulkResult;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.report.BulkChoices;
import vn.hientruong.report.BulkHandling;
import vn.hientruong.report.BulkReading;
import vn.hientruong.report.BulkUndo;

/** One action on the reports chosen in a list: its form, what became of each, and the way back. */
@Path("/console/bulk")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class BulkPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance order(Shell.View shell, BulkViews.Order order);

        static native TemplateInstance outcome(Shell.View shell, BulkViews.Outcome outcome);
    }

    private final BulkHandling handling;
    private final BulkReading reading;
    private final BulkUndo undo;
    private final BulkViews views;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;

    BulkPage(
            BulkHandling handling,
            BulkReading reading,
            BulkUndo undo,
            BulkViews views,
            FormBody bodies,
            CurrentCaller caller,
            Csrf csrf,
            Htmx htmx,
            Shell shell) {
        this.handling = handling;
        this.reading = reading;
        this.undo = undo;
        this.views = views;
        this.bodies = bodies;
        this.caller = caller;
        this.csrf = csrf;
        this.htmx = htmx;
        this.shell = shell;
    }

    /** The form: nothing is done yet. */
    @GET
    public TemplateInstance ask(
            @RestQuery @Nullable String action,
            @RestQuery @Nullable List<String> report,
            @RestQuery @Nullable String back) {
        ActionForm form = form(action);
        List<BulkAction.Target> targets = BulkOrder.targets(report == null ? List.of() : report);
        return Templates.order(
                shell.signedIn(),
                views.order(form, targets, OwnPages.within(back).toString(), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        ActionForm form = form(sent.getFirst("action"));
        List<BulkAction.Target> targets = BulkOrder.targets(sent.getOrDefault("report", List.of()));
        String back = OwnPages.within(sent.getFirst("back")).toString();
        try {
            BulkAction order = bodies.valid(BulkOrder.of(sent, targets, bodies.of(form, caller.get(), sent)));
            UUID id = handling.take(caller.get(), order).id();
            return htmx.goTo(address(id, back));
        } catch (DomainException refused) {
            FormViews.Typed typed = new FormViews.Typed(form, sent, shell.problem(refused));
            return Response.status(refused.status())
                    .entity(Templates.order(shell.signedIn(), views.order(form, targets, back, typed)))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String back) {
        BulkReading.Past past = reading.show(caller.get(), id);
        return Templates.outcome(
                shell.signedIn(), views.outcome(past, OwnPages.within(back).toString()));
    }

    /** A single report that is as it was shows itself; whatever else came of it is told row by row. */
    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@RestPath UUID id, @RestForm("csrf") @Nullable String token, @RestForm @Nullable String back) {
        csrf.check(token);
        BulkResult undone = undo.undo(caller.get(), id);
        BulkReading.Past past = reading.show(caller.get(), id);
        boolean single = past.taken().rows().size() == 1 && undone.done() == 1;
        return htmx.goTo(
                single
                        ? "/console/reports/" + undone.rows().get(0).report() + "?undone="
                                + past.action().path()
                        : address(id, OwnPages.within(back).toString()));
    }

    /** @throws NotFound for what nobody does to many, or the caller never does */
    private ActionForm form(@Nullable String path) {
        Action action = Action.ofPath(Objects.requireNonNullElse(path, "")).orElseThrow(NotFound::new);
        if (!BulkChoices.of(caller.get()).contains(action)) {
            throw new NotFound();
        }
        return ActionForm.of(action).orElseThrow(NotFound::new);
    }

    private static String address(UUID id, String back) {
        return "/console/bulk/" + id + "?back=" + Shell.encoded(back);
    }
}
