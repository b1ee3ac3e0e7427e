package vn.hientruong.notification.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.platform.asset.Assets;
import vn.hientruong.platform.problem.NotFound;

/** What the push stand-in was sent, and what goes wrong there, in demo and test; anywhere else there is no such page. */
@Path("/dev/push")
public class DevPushResource {
    private static final int SHOWN = 100;

    private final FcmStandIn standIn;
    private final Assets assets;

    DevPushResource(FcmStandIn standIn, Assets assets) {
        this.standIn = standIn;
        this.assets = assets;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance phone(List<Shown> messages, String styles, String icon);
    }

    /** As a phone would show it. */
    record Shown(PushedMessage message, String time) {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

        static Shown of(PushedMessage message) {
            return new Shown(message, TIME.format(message.at()));
        }
    }

    /**
     * What is to go wrong.
     *
     * @param fault absent for none
     * @param every 1 for each push, 2 for every second, and so on
     */
    record Wanted(
            @Nullable Fault fault,
            @Min(1) @Max(1000) int every,
            @Min(0) @Max(60_000) int latencyMillis,
            @Min(0) @Max(3600) int retryAfterSeconds) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<PushedMessage> list(@RestQuery @Nullable String token) {
        refuseElsewhere();
        return standIn.messages().stream()
                .filter(message -> token == null || message.token().equals(token))
                .toList();
    }

    /** The same for people: looks like a phone, renews itself. */
    @GET
    @Produces("text/html;qs=0.5")
    @Operation(hidden = true)
    public TemplateInstance show() {
        refuseElsewhere();
        List<Shown> shown =
                standIn.messages().stream().limit(SHOWN).map(Shown::of).toList();
        return Templates.phone(shown, assets.path("push.css"), assets.path("icon.svg"));
    }

    @PUT
    @Path("/faults")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void fail(@NotNull @Valid Wanted wanted) {
        refuseElsewhere();
        standIn.faults().clear();
        standIn.faults().latency(Duration.ofMillis(wanted.latencyMillis));
        standIn.faults().retryAfter(Duration.ofSeconds(wanted.retryAfterSeconds));
        if (wanted.fault != null) {
            standIn.faults().ofEvery(wanted.every, wanted.fault);
        }
    }

    @DELETE
    @Path("/faults")
    @Operation(hidden = true)
    public void mend() {
        refuseElsewhere();
        standIn.faults().clear();
    }

    private static void refuseElsewhere() {
        if (!FcmStandIn.allowed()) {
            throw new NotFound();
        }
    }
}
