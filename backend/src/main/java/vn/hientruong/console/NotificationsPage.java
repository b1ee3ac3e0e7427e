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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.Page;
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.notification.NotificationInbox;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;

/** What the signed-in person was told: a page of its own, and the menu in the head of every page. */
@Path("/console/notifications")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NotificationsPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell.View shell, Page<NotificationView> page);

        static native TemplateInstance menu(Shell.View shell, Page<NotificationView> page);
    }

    /** Where the menu is put. */
    private static final String MENU = "notification-menu";

    private static final int PAGE_ROWS = 50;
    private static final int MENU_ROWS = 8;

    private final NotificationInbox inbox;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Csrf csrf;
    private final Htmx htmx;
    private final Shell shell;
    private final Clock clock;

    NotificationsPage(
            NotificationInbox inbox,
            CurrentCaller caller,
            CallerLanguage language,
            Csrf csrf,
            Htmx htmx,
            Shell shell,
            Clock clock) {
        this.inbox = inbox;
        this.caller = caller;
        this.language = language;
        this.csrf = csrf;
        this.htmx = htmx;
        this.shell = shell;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String after) {
        boolean menu = htmx.wants(MENU);
        Page<NotificationView> page = inbox.list(
                caller.get().accountId(),
                after == null ? null : Cursor.decode(after),
                menu ? MENU_ROWS : PAGE_ROWS,
                language.get());
        return menu ? Templates.menu(shell.signedIn(), page) : Templates.list(shell.signedIn(), page);
    }

    /** Read means opened: the way leads on to the report. */
    @POST
    @Path("/{id}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@RestPath UUID id, @RestForm("csrf") @Nullable String token, @RestForm @Nullable UUID report) {
        csrf.check(token);
        inbox.markRead(caller.get().accountId(), id, clock.instant());
        return Response.seeOther(URI.create(report == null ? "/console/notifications" : "/console/reports/" + report))
                .build();
    }
}
