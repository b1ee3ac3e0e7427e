package vn.hientruong.open311;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Content types to the letter of the standard, blank included, whichever layer answers: some clients compare texts. */
@Singleton
class ExactTypes {
    private static final int EARLY = 500;
    private static final String CONTENT_TYPE = "Content-Type";

    private final Open311Errors paths;

    ExactTypes(Open311Errors paths) {
        this.paths = paths;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (paths.isFor(request)) {
                        request.addHeadersEndHandler(written -> spell(request));
                    }
                    request.next();
                },
                EARLY);
    }

    private static void spell(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String type = headers.get(CONTENT_TYPE);
        if (type != null) {
            Arrays.stream(Format.values())
                    .filter(format -> type.startsWith(format.mediaType()))
                    .findFirst()
                    .ifPresent(format -> headers.set(CONTENT_TYPE, format.contentType()));
        }
    }
}
