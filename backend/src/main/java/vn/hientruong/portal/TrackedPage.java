package vn.hientruong.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.PhoneProofs;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.report.ReportHandling;
import vn.hientruong.report.Tracking;

/** A report of somebody who has shown their phone: how it stands, and what whoever filed it may do. */
@Path("/track")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class TrackedPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tracked(Frame.View frame, Tracking.Tracked tracked, @Nullable String fault);
    }

    /**
     * What somebody typed into one of the forms.
     *
     * @param media ids of the photos that came with it
     */
    private record Typed(@Nullable String score, @Nullable String text, List<UUID> media) {
        Typed with(List<UUID> photos) {
            return new Typed(score, text, photos);
        }
    }

    /** The actions of a reporter that need no more than words and photos. */
    private static final Map<String, Function<Typed, ActionBody>> ACTIONS = Map.of(
            "rating", typed -> new Rating(score(typed.score()), blankToNull(typed.text())),
            "information", typed -> new Information(blankToNull(typed.text()), typed.media()),
            "reopening", typed -> new Reopening(Objects.requireNonNullElse(typed.text(), ""), typed.media()),
            "withdrawal", typed -> new Withdrawal());

    private final PhoneProofs proofs;
    private final Tracking tracking;
    private final ReportHandling handling;
    private final TrackedPhotos photos;
    private final Validator validator;
    private final OwnForms forms;
    private final PhoneCookie cookie;
    private final Frame frame;

    TrackedPage(
            PhoneProofs proofs,
            Tracking tracking,
            ReportHandling handling,
            TrackedPhotos photos,
            Validator validator,
            OwnForms forms,
            PhoneCookie cookie,
            Frame frame) {
        this.proofs = proofs;
        this.tracking = tracking;
        this.handling = handling;
        this.photos = photos;
        this.validator = validator;
        this.forms = forms;
        this.cookie = cookie;
        this.frame = frame;
    }

    /** Whoever has not shown the phone of that report, or not lately, begins anew. */
    @GET
    @Path("of/{code}")
    public Response show(@RestPath String code, @CookieParam(PhoneCookie.NAME) @Nullable String secret) {
        return caller(secret)
                .flatMap(caller -> tracking.find(code, caller))
                .map(tracked -> TrackPage.ok(Templates.tracked(frame.view(), tracked, null), 200))
                .orElseGet(() -> Response.seeOther(URI.create("/track")).build());
    }

    @POST
    @Path("of/{code}/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @RestPath String code,
            @RestPath String action,
            @RestForm long version,
            @RestForm @Nullable String score,
            @RestForm @Nullable String text,
            @CookieParam(PhoneCookie.NAME) @Nullable String secret) {
        return act(code, action, version, new Typed(score, text, List.of()), List.of(), secret);
    }

    /** The same with photos, as a form without script sends them. */
    @POST
    @Path("of/{code}/{action}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response actWithPhotos(
            @RestPath String code,
            @RestPath String action,
            @RestForm long version,
            @RestForm @Nullable String text,
            @RestForm("photo") @Nullable List<FileUpload> sent,
            @CookieParam(PhoneCookie.NAME) @Nullable String secret) {
        Typed typed = new Typed(null, text, List.of());
        return act(code, action, version, typed, Objects.requireNonNullElse(sent, List.of()), secret);
    }

    private Response act(
            String code, String action, long version, Typed typed, List<FileUpload> sent, @Nullable String secret) {
        forms.check();
        Function<Typed, ActionBody> body =
                Optional.ofNullable(ACTIONS.get(action)).orElseThrow(NotFound::new);
        Optional<Caller> caller = caller(secret);
        Optional<Tracking.Tracked> tracked = caller.flatMap(known -> tracking.find(code, known));
        if (caller.isEmpty() || tracked.isEmpty()) {
            return Response.seeOther(URI.create("/track")).build();
        }
        ReportView report = tracked.get().report();
        try {
            ActionBody words = checked(body.apply(typed));
            List<UUID> media = kept(caller.get(), report, action, version, sent);
            ActionBody wanted = media.isEmpty() ? words : body.apply(typed.with(media));
            handling.take(report.id(), caller.get(), version, wanted);
            return Response.seeOther(URI.create("/track/of/" + report.code())).build();
        } catch (DomainException refused) {
            Tracking.Tracked now = tracking.find(code, caller.get()).orElseThrow(NotFound::new);
            return TrackPage.ok(Templates.tracked(frame.view(), now, frame.reasons(refused)), refused.status());
        }
    }

    /** Photos are kept only of what may be done; the same form sent twice names the same uploads. */
    private List<UUID> kept(Caller caller, ReportView report, String action, long version, List<FileUpload> sent) {
        if (sent.isEmpty() || !report.allowedActions().contains(action)) {
            return List.of();
        }
        UUID key = UUID.nameUUIDFromBytes(
                (report.id() + " " + action + " " + version).getBytes(StandardCharsets.US_ASCII));
        return photos.keep(caller.accountId(), key, sent);
    }

    @POST
    @Path("end")
    public Response end(@CookieParam(PhoneCookie.NAME) @Nullable String secret) {
        forms.check();
        if (secret != null) {
            proofs.end(secret);
        }
        return Response.seeOther(URI.create("/track")).cookie(cookie.cleared()).build();
    }

    private Optional<Caller> caller(@Nullable String secret) {
        return secret == null ? Optional.empty() : proofs.find(secret);
    }

    private ActionBody checked(ActionBody body) {
        Set<ConstraintViolation<ActionBody>> broken = validator.validate(body);
        if (!broken.isEmpty()) {
            throw InvalidRequest.of(new ConstraintViolationException(broken));
        }
        return body;
    }

    private static Score score(@Nullable String word) {
        return Arrays.stream(Score.values())
                .filter(score -> score.name().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at("/score", "not-null"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
