package vn.hientruong.console.admin;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hientruong.console.Csrf;
import vn.hientruong.console.Htmx;
import vn.hientruong.console.Shell;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.Problem;

/** How every form of this desk is answered: on to the next page, or the same form with the reason and what was typed. */
@RequestScoped
class AdminDesk {
    private final Shell shell;
    private final Csrf csrf;
    private final Htmx htmx;

    AdminDesk(Shell shell, Csrf csrf, Htmx htmx) {
        this.shell = shell;
        this.csrf = csrf;
        this.htmx = htmx;
    }

    /**
     * Does what a form asks for.
     *
     * @param sent with the token of the session, in {@code csrf}
     * @param next where to go when it is done; {@code ?done=saved} has the page say so
     * @param again draws the form anew, given why it was refused
     */
    Response take(
            MultivaluedMap<String, String> sent,
            String next,
            Runnable work,
            Function<Problem, TemplateInstance> again) {
        check(sent);
        try {
            work.run();
        } catch (DomainException refused) {
            return refuse(refused, again);
        }
        return htmx.goTo(next);
    }

    /**
     * Does what a form asks for, and shows in the answer itself what nothing could show later, so that no cache keeps it.
     *
     * @param sent with the token of the session, in {@code csrf}
     * @param work draws what came of it
     * @param again draws the form anew, given why it was refused
     */
    Response showOnce(
            MultivaluedMap<String, String> sent,
            Supplier<TemplateInstance> work,
            Function<Problem, TemplateInstance> again) {
        check(sent);
        try {
            return Response.ok(work.get()).header("Cache-Control", "no-store").build();
        } catch (DomainException refused) {
            return refuse(refused, again);
        }
    }

    /** The same page with the reason, under the status of the refusal. */
    Response refuse(DomainException refused, Function<Problem, TemplateInstance> again) {
        return Response.status(refused.status())
                .entity(again.apply(shell.problem(refused)))
                .build();
    }

    /** @throws vn.hientruong.platform.problem.Forbidden when the form is not one of ours */
    void check(MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
    }

    Shell.View shell() {
        return shell.signedIn();
    }
}
