package vn.hientruong.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.HttpProblem;
import vn.hientruong.platform.problem.RefusedRequest;
import vn.hientruong.platform.problem.VersionRequired;

/**
 * The version a caller has seen and wants to change, from {@code If-Match: "7"}.
 *
 * @param version as the ETag and {@code ReportView.version} gave it
 */
public record IfMatch(long version) {
    private static final Pattern STRONG_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /**
     * Reads the header.
     *
     * @throws VersionRequired without one
     * @throws RefusedRequest for anything but one strong tag of ours: {@code *} would overwrite the unseen
     */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new VersionRequired();
        }
        Matcher tag = STRONG_TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new RefusedRequest(HttpProblem.MALFORMED_VERSION).at("?If-Match", "version");
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }

    /**
     * The same for what may be new: without the header, whoever writes has seen nothing.
     *
     * @throws RefusedRequest for anything but one strong tag of ours
     */
    public static Seen seen(@Nullable String header) {
        return header == null || header.isBlank()
                ? Seen.NOTHING
                : Seen.of(parse(header).version());
    }

    /** An answer that carries its version. */
    public static <T> RestResponse<T> tagged(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body).tag(of(version)).build();
    }

    /** What the {@code ETag} header of that version says. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }
}
