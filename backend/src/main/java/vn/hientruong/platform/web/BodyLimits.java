package vn.hientruong.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.Answers;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.RefusedRequest;

/**
 * How much one request may send. What says its length is refused before it is read; what comes in chunks is counted
 * while it is read, by {@link BodyReading}.
 */
@Singleton
class BodyLimits {
    static final long BODY_BYTES = 256L * 1024;
    static final long AREAS_BYTES = 30L * 1024 * 1024;
    static final long PHOTOS_BYTES = 12L * 1024 * 1024;
    /** A form with photos as a camera makes them; with script they are made small before. */
    static final long FORM_BYTES = 30L * 1024 * 1024;

    private static final String FILING = "/report/new";
    /** Answers and re-openings, which may bring photos too. */
    private static final String TRACKED = "/track/of/";

    private static final Set<String> AREAS = Set.of("/api/v1/admin/areas", "/console/admin/areas");
    /** Where a report comes with its photos in one request. */
    private static final Set<String> PHOTOS = Set.of("/open311/v2/requests.json", "/open311/v2/requests.xml");

    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private final Answers answers;

    BodyLimits(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.BODY);
    }

    /** Bytes that a body may have at that path. */
    static long of(String method, @Nullable String path) {
        if (!method.equals("POST") || path == null) {
            return BODY_BYTES;
        }
        return path.equals(FILING) || path.startsWith(TRACKED)
                ? FORM_BYTES
                : AREAS.contains(path) ? AREAS_BYTES : PHOTOS.contains(path) ? PHOTOS_BYTES : BODY_BYTES;
    }

    static DomainException exceeded(long limit) {
        return new RefusedRequest(HttpProblem.BODY_TOO_LARGE, limit);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        long limit = of(request.method().name(), request.path());
        String length = request.getHeader("Content-Length");
        if (length != null && isMoreThan(limit, length)) {
            closeAfterwards(context);
            answers.send(exceeded(limit), context);
        } else if (length == null && isForm(request) && !request.method().equals(HttpMethod.GET)) {
            closeAfterwards(context);
            answers.send(new RefusedRequest(HttpProblem.LENGTH_REQUIRED), context);
        } else {
            context.next();
        }
    }

    /** Netty has refused what is no number; one with more than 18 digits is too much for every limit. */
    private static boolean isMoreThan(long limit, String length) {
        return length.length() > 18 || Long.parseLong(length) > limit;
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String wanted = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return wanted.startsWith("application/x-www-form-urlencoded") || wanted.startsWith("multipart/");
    }

    /**
     * Reads on for a moment and throws away, so that a client still sending gets to see the answer, then hangs up, so
     * that nobody can send for ever.
     */
    static void closeAfterwards(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(sent -> {
            if (request.isEnded()) {
                request.connection().close();
                return;
            }
            context.vertx().setTimer(LINGER_MILLIS, late -> request.connection().close());
            request.handler(thrownAway -> {});
            request.endHandler(all -> request.connection().close());
            request.resume();
        });
    }
}
