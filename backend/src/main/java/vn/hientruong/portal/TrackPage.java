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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.PhoneProofs;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.report.ReportReading;
import vn.hientruong.report.ShownReading;
import vn.hientruong.report.Tracking;

/**
 * The way to a report of one's own without an account: its code, the phone, and the digits that are sent there. The answer to
 * code and phone is the same whether they belong together or not, so it tells nobody who reported what.
 */
@Path("/track")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class TrackPage {
    private static final int LONGEST = 40;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(
                Frame.View frame, String code, String phone, boolean follow, @Nullable String fault);

        static native TemplateInstance digits(
                Frame.View frame, String code, String phone, boolean follow, @Nullable String fault);

        static native TemplateInstance followed(Frame.View frame, String code);
    }

    private final PhoneProofs proofs;
    private final Tracking tracking;
    private final ShownReading shown;
    private final ReportReading reading;
    private final RateLimits limits;
    private final OwnForms forms;
    private final PhoneCookie cookie;
    private final Frame frame;

    TrackPage(
            PhoneProofs proofs,
            Tracking tracking,
            ShownReading shown,
            ReportReading reading,
            RateLimits limits,
            OwnForms forms,
            PhoneCookie cookie,
            Frame frame) {
        this.proofs = proofs;
        this.tracking = tracking;
        this.shown = shown;
        this.reading = reading;
        this.limits = limits;
        this.forms = forms;
        this.cookie = cookie;
        this.frame = frame;
    }

    /** @param follow "me too": the code of a report that somebody wants to hear of, in place of one of their own */
    @GET
    public Response ask(@RestQuery @Nullable String code, @RestQuery @Nullable String follow) {
        String asked = follow == null ? code : follow;
        return asked(asked == null ? "" : asked, "", follow != null, null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @RestForm @Nullable String code,
            @RestForm @Nullable String phone,
            @RestForm boolean follow,
            @Context RoutingContext request) {
        forms.check();
        String typed = code(code);
        String number = phone(phone);
        try {
            String address = ClientAddress.of(request);
            limits.check(Limit.TRACKING_PER_ADDRESS, address);
            limits.check(Limit.TRACKING_PER_CODE, typed);
            proofs.ask(number, address, frame.language(), () -> follow || tracking.isFiledFrom(typed, number));
            return ok(Templates.digits(frame.view(), typed, number, follow, null), 200);
        } catch (DomainException refused) {
            return asked(typed, number, follow, frame.reasons(refused), refused.status());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("digits")
    public Response enter(
            @RestForm @Nullable String code,
            @RestForm @Nullable String phone,
            @RestForm @Nullable String digits,
            @RestForm boolean follow,
            @Context RoutingContext request) {
        forms.check();
        String typed = code(code);
        String number = phone(phone);
        try {
            String secret = proofs.redeem(
                    number,
                    Objects.requireNonNullElse(digits, "").strip(),
                    ClientAddress.of(request),
                    frame.language());
            if (follow) {
                Caller caller = proofs.find(secret).orElseThrow();
                reading.follow(shown.get(typed).report().id(), caller);
            }
            return Response.seeOther(URI.create("/track/" + (follow ? "followed/" : "of/") + path(typed)))
                    .cookie(cookie.of(secret))
                    .build();
        } catch (DomainException refused) {
            return ok(Templates.digits(frame.view(), typed, number, follow, frame.reasons(refused)), refused.status());
        }
    }

    @GET
    @Path("followed/{code}")
    public Response followed(@RestPath String code) {
        return ok(Templates.followed(frame.view(), code(code)), 200);
    }

    private Response asked(String code, String phone, boolean follow, @Nullable String fault, int status) {
        return ok(Templates.ask(frame.view(), code, phone, follow, fault), status);
    }

    static Response ok(TemplateInstance page, int status) {
        return Response.status(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** In capitals, with its dash, without what people put around it. */
    private static String code(@Nullable String typed) {
        String letters =
                Objects.requireNonNullElse(typed, "").toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        String bounded = letters.substring(0, Math.min(LONGEST, letters.length()));
        return bounded.length() == 8 ? bounded.substring(0, 4) + "-" + bounded.substring(4) : bounded;
    }

    private static String phone(@Nullable String typed) {
        String digits = Objects.requireNonNullElse(typed, "").replaceAll("[ .()-]", "");
        return digits.substring(0, Math.min(Limits.NAME, digits.length()));
    }

    private static String path(String code) {
        return code.isEmpty() ? "-" : code;
    }
}
