package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.open311.Open311Config.Extension;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.report.PublishedSteps;

/** An extension many cities know: what happened to requests in a span of time, one line each. */
@Path(RequestResource.ROOT + "/servicerequestupdates{ending:[.a-z0-9]*}")
@PermitAll
public class UpdateResource {
    private static final int MOST = 1000;
    private static final Duration SPAN = Duration.ofDays(31);

    private static final Map<ReportStatus, String> WORDS = Map.of(
            ReportStatus.DISPATCHED, "INVESTIGATING",
            ReportStatus.IN_PROGRESS, "IN_PROGRESS",
            ReportStatus.PENDING_APPROVAL, "IN_PROGRESS",
            ReportStatus.PLANNED, "ACTION_SCHEDULED",
            ReportStatus.RESOLVED, "FIXED",
            ReportStatus.CLOSED, "CLOSED");

    private final Door door;
    private final PublishedSteps steps;
    private final Open311Config config;
    private final Texts texts;
    private final CallerLanguage language;
    private final Clock clock;

    UpdateResource(
            Door door, PublishedSteps steps, Open311Config config, Texts texts, CallerLanguage language, Clock clock) {
        this.door = door;
        this.steps = steps;
        this.config = config;
        this.texts = texts;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @PathParam("ending") String ending, @Context UriInfo address, @Context RoutingContext request) {
        if (!config.has(Extension.UPDATES)) {
            throw new NotFound();
        }
        Parameters said = new Parameters(address.getQueryParameters());
        Format format = door.enter(request, ending, said.get("jurisdiction_id"));
        Instant until = said.find("end_date")
                .map(value -> Times.read("end_date", value))
                .orElseGet(clock::instant);
        Instant from = said.find("start_date")
                .map(value -> Times.read("start_date", value))
                .orElse(until.minus(Duration.ofDays(1)));
        if (from.isAfter(until) || Duration.between(from, until).compareTo(SPAN) > 0) {
            throw InvalidRequest.at("?end_date", "open311-span", SPAN.toDays());
        }
        Locale locale = language.get();
        return Door.answer(format, document -> {
                    document.openList("service_request_updates");
                    steps.each(from, until, MOST, step -> write(document, step, locale));
                    document.closeList();
                })
                .build();
    }

    private void write(Document document, PublishedSteps.Step step, Locale locale) {
        document.openItem("request_update");
        document.text("update_id", step.id().toString());
        document.text("service_request_id", step.code());
        document.text("status", WORDS.getOrDefault(step.to(), "OPEN"));
        document.text("updated_datetime", Times.written(step.at()));
        document.text(
                "description", step.note() == null ? texts.of(locale, "report.status." + step.to()) : step.note());
        document.text("media_url", null);
        document.text("external_status_code", step.to().name());
        document.closeItem();
    }
}
