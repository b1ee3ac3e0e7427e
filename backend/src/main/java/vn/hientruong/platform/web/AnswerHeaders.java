package vn.hientruong.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.CallerLanguage;

/** What every answer says besides its content: language, caching, and what a browser must not do with it. */
@Singleton
class AnswerHeaders {
    private static final List<String> SPOKEN =
            List.of("text/html", "text/plain", "application/json", "application/problem+json");

    private final String contentSecurityPolicy;

    /**
     * @param store where signed photo addresses lead to
     * @param publicStore the same, where browsers reach it by another name
     * @param others whose pictures a page may show besides, as of a tile server
     */
    AnswerHeaders(
            @ConfigProperty(name = "hientruong.store.url") Optional<URI> store,
            @ConfigProperty(name = "hientruong.store.public-url") Optional<URI> publicStore,
            @ConfigProperty(name = "hientruong.web.image-origins") Optional<List<URI>> others) {
        String origins = Stream.concat(
                        publicStore.or(() -> store).stream(), others.stream().flatMap(List::stream))
                .map(AnswerHeaders::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        this.contentSecurityPolicy =
                "default-src 'self'; img-src 'self' data: blob: " + origins + "; media-src 'self' " + origins
                        + "; connect-src 'self' " + origins
                        + "; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(written -> complete(request));
                    request.next();
                },
                Order.HEADERS);
    }

    private void complete(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        String type = headers.get("Content-Type");
        if (type != null && type.startsWith("text/html")) {
            headers.set("Content-Security-Policy", contentSecurityPolicy);
        }
        String path = request.request().path();
        if (path != null && isPrivate(path) && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (isSpoken(type)) {
            headers.set("Content-Language", CallerLanguage.of(request).getLanguage());
            headers.add("Vary", "Accept-Language, Cookie");
        }
    }

    /** Answers and pages about people: the next one at the same desk must not find them in the browser. */
    private static boolean isPrivate(String path) {
        return path.startsWith("/api/") || path.equals("/console") || path.startsWith("/console/");
    }

    private static boolean isSpoken(@Nullable String type) {
        return type != null && SPOKEN.stream().anyMatch(type::startsWith);
    }
}
