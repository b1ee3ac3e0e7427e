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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.media.UnblurredRequest;
import vn.hientruong.model.media.UnblurredView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.report.MediaHandling;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.Timeline;

/** One photo or video of a report: what is hidden in it, and, for a reason, what it shows with nothing hidden. */
@Path("/console/reports/{id}/media/{mediaId}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MediaPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance media(
                Shell.View shell,
                ReportView report,
                MediaView medium,
                MediaHandling.Rights rights,
                @Nullable UnblurredView unblurred,
                @Nullable String fault);
    }

    private final ReportReading reading;
    private final Timeline timeline;
    private final MediaHandling handling;
    private final FormBody bodies;
    private final CurrentCaller caller;
    private final Csrf csrf;
    private final Shell shell;

    MediaPage(
            ReportReading reading,
            Timeline timeline,
            MediaHandling handling,
            FormBody bodies,
            CurrentCaller caller,
            Csrf csrf,
            Shell shell) {
        this.reading = reading;
        this.timeline = timeline;
        this.handling = handling;
        this.bodies = bodies;
        this.caller = caller;
        this.csrf = csrf;
        this.shell = shell;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID mediaId) {
        return page(id, mediaId, null, null);
    }

    @POST
    @Path("/redaction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redact(@RestPath UUID id, @RestPath UUID mediaId, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        return answer(id, mediaId, () -> {
            handling.redact(id, mediaId, caller.get(), bodies.valid(RedactionForm.read(sent)));
            return Response.seeOther(URI.create("/console/reports/" + id + "/media/" + mediaId))
                    .build();
        });
    }

    /** A page that is shown once and never kept: whoever loads it again gives a reason again. */
    @POST
    @Path("/unblurred")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unblurred(@RestPath UUID id, @RestPath UUID mediaId, MultivaluedMap<String, String> sent) {
        csrf.check(sent.getFirst("csrf"));
        String reason = Optional.ofNullable(sent.getFirst("reason")).orElse("");
        return answer(id, mediaId, () -> {
            UnblurredView unblurred =
                    handling.unblurred(id, mediaId, caller.get(), bodies.valid(new UnblurredRequest(reason)));
            return Response.ok(page(id, mediaId, unblurred, null))
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    private Response answer(UUID id, UUID mediaId, Supplier<Response> story) {
        try {
            return story.get();
        } catch (DomainException refused) {
            return Response.status(refused.status())
                    .entity(page(id, mediaId, null, shell.problem(refused).detail()))
                    .build();
        }
    }

    private TemplateInstance page(UUID id, UUID mediaId, @Nullable UnblurredView unblurred, @Nullable String fault) {
        ReportView report = reading.show(id, caller.get());
        MediaView medium = Stream.concat(
                        report.media().stream(),
                        timeline.of(id, caller.get()).stream().flatMap(entry -> entry.media().stream()))
                // whoever sees it as everybody does is not told what was found in it
                .filter(one -> one.id().equals(mediaId) && one.findings() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        return Templates.media(shell.signedIn(), report, medium, handling.rights(id, caller.get()), unblurred, fault);
    }
}
