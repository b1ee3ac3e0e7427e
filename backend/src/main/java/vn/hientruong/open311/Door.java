package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.ClientAddress;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.platform.problem.InvalidRequest;

/** What every call passes: how often, which jurisdiction, in which format it is answered. */
@Singleton
class Door {
    private final RateLimits limits;
    private final Open311Config config;

    Door(RateLimits limits, Open311Config config) {
        this.limits = limits;
        this.config = config;
    }

    /**
     * Lets a call in.
     *
     * @param jurisdiction as it was named; nothing is as good as absent
     * @return in which format to answer
     * @throws NotServed for another jurisdiction, or an ending that is no format
     */
    Format enter(RoutingContext request, String ending, @Nullable String jurisdiction) {
        limits.check(Limit.OPEN311_PER_ADDRESS, ClientAddress.of(request));
        Format format =
                Format.find(ending, request.request().getHeader("Accept")).orElseThrow(() -> new NotServed("format"));
        check(jurisdiction);
        return format;
    }

    void check(@Nullable String jurisdiction) {
        if (jurisdiction == null || jurisdiction.isBlank()) {
            if (config.jurisdictionRequired()) {
                throw InvalidRequest.at("?jurisdiction_id", "not-null");
            }
        } else if (config.jurisdiction()
                .filter(ours -> !ours.equals(jurisdiction.strip()))
                .isPresent()) {
            throw new NotServed("jurisdiction_id");
        }
    }

    /** An answer that is written while it is sent; scripts of other sites may read it, since everybody may. */
    static Response.ResponseBuilder answer(Format format, Consumer<Document> writing) {
        StreamingOutput body = out -> {
            Document document = format.document(out);
            writing.accept(document);
            document.end();
        };
        return Response.ok(body)
                .type(format.contentType())
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache");
    }
}
