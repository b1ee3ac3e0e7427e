package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.Flagging;
import vn.hientruong.report.ShownReading;

/** Says that a report should not be public; intake reads it and decides. */
@Path("/reports/{code}/flag")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class FlagPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance flag(
                Frame.View frame,
                String code,
                List<Flagging.Reason> reasons,
                String words,
                @Nullable String fault,
                boolean done);
    }

    private final Flagging flagging;
    private final ShownReading reading;
    private final RateLimits limits;
    private final OwnForms forms;
    private final Frame frame;

    FlagPage(Flagging flagging, ShownReading reading, RateLimits limits, OwnForms forms, Frame frame) {
        this.flagging = flagging;
        this.reading = reading;
        this.limits = limits;
        this.forms = forms;
        this.frame = frame;
    }

    @GET
    public Response ask(@RestPath String code) {
        return page(reading.get(code).report().code(), "", null, false, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @RestPath String code,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String words,
            @Context RoutingContext request) {
        forms.check();
        String typed = Objects.requireNonNullElse(words, "").strip();
        try {
            limits.check(Limit.FLAG_PER_ADDRESS, ClientAddress.of(request));
            if (typed.length() > Limits.TEXT) {
                throw InvalidRequest.at("/words", "too-long", Limits.TEXT);
            }
            flagging.flag(code, reason(reason), typed.isEmpty() ? null : typed);
            return page(code, "", null, true, 200);
        } catch (DomainException refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            return page(code, typed, frame.reasons(refused), false, refused.status());
        }
    }

    private Response page(String code, String words, @Nullable String fault, boolean done, int status) {
        return TrackPage.ok(
                Templates.flag(frame.view(), code, List.of(Flagging.Reason.values()), words, fault, done), status);
    }

    private static Flagging.Reason reason(@Nullable String word) {
        return Arrays.stream(Flagging.Reason.values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at("/reason", "not-null"));
    }
}
