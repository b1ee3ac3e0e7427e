package vn.hientruong.open311;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What this endpoint says of itself, and what it does beyond the standard. */
@ConfigMapping(prefix = "hientruong.open311")
public interface Open311Config {
    /** What a call may ask for beyond GeoReport v2; all off, so that the answers are those of the standard. */
    enum Extension {
        /** {@code page} and {@code page_size}, with the total in a header. */
        PAGING,
        /** {@code updated_after} and {@code updated_before}. */
        UPDATED,
        /** Photos in the request itself, as {@code media} of a multipart form. */
        MEDIA,
        /** {@code extensions=true}: detailed status, photos, channel, answers and notes. */
        ATTRIBUTES,
        /** {@code lat}, {@code long} and {@code radius}, or {@code bbox}. */
        NEARBY,
        /** {@code GET /servicerequestupdates}. */
        UPDATES
    }

    /** What filing answers with. */
    enum Type {
        /** The id of the report. */
        REALTIME,
        /** A token; its report gets an id once it is public. */
        BATCH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether what is filed there is real. */
    enum EndpointType {
        PRODUCTION,
        TEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one jurisdiction served; none: whatever a call names is good. */
    Optional<String> jurisdiction();

    /** Whether a call must name it, as behind a proxy that serves several. */
    @WithDefault("false")
    boolean jurisdictionRequired();

    /** How to reach whoever runs this; none: the address of the site. */
    Optional<String> contact();

    @WithDefault("REALTIME")
    Type type();

    @WithDefault("PRODUCTION")
    EndpointType endpointType();

    Optional<Set<Extension>> extensions();

    default boolean has(Extension extension) {
        return extensions().orElse(Set.of()).contains(extension);
    }
}
