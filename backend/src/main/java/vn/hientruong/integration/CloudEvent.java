package vn.hientruong.integration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as CloudEvents 1.0 writes it in JSON.
 *
 * @param id the same however often it is told
 * @param source address of this system
 * @param subject code of the report
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    /**
     * What happened, in codes.
     *
     * @param from absent for the first step that is public
     * @param url where the report can be read while it is public
     */
    public record Data(
            String code,
            @Nullable String from,
            String to,
            String category,
            @Nullable String area,
            @Nullable String agency,
            String url) {}
}
