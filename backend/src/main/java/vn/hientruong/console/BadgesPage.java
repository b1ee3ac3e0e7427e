package vn.hientruong.console;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.platform.problem.Forbidden;

/** The numbers beside the desks in the navigation; a script asks for them once the page is there. */
@Path("/console/badges")
@Authenticated
public class BadgesPage {
    private final Badges badges;
    private final CurrentCaller caller;
    private final Shell shell;

    BadgesPage(Badges badges, CurrentCaller caller, Shell shell) {
        this.badges = badges;
        this.caller = caller;
        this.shell = shell;
    }

    /** @throws Forbidden for residents */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Badges.Badge> list() {
        if (!caller.get().isStaff()) {
            throw new Forbidden();
        }
        return badges.of(caller.get(), shell.words());
    }
}
