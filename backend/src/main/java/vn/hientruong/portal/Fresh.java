package vn.hientruong.portal;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers that browsers and proxies may keep. What names a report must be asked about each time, so that a hidden one is gone
 * at once and an unchanged page costs no more than the question; what does not may be shown for a moment while it is renewed.
 */
@RequestScoped
public class Fresh {
    private static final String ASK = "public, no-cache";
    private static final String MOMENT = "public, max-age=60, stale-while-revalidate=600";

    private final Request request;

    Fresh(@Context Request request) {
        this.request = request;
    }

    /** A page that shows reports. */
    public Response page(TemplateInstance page) {
        return answer(page.render(), MediaType.TEXT_HTML + ";charset=UTF-8", ASK);
    }

    /** A page whose content names no report. */
    public Response forAMoment(TemplateInstance page) {
        return answer(page.render(), MediaType.TEXT_HTML + ";charset=UTF-8", MOMENT);
    }

    /** Anything else that shows reports. */
    public Response text(String content, String type) {
        return answer(content, type, ASK);
    }

    /** Anything else that names none. */
    public Response textForAMoment(String content, String type) {
        return answer(content, type, MOMENT);
    }

    private Response answer(String content, String type, String cache) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(digest(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(bytes, type) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .build();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
