package vn.hientruong.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.MediaKind;

/**
 * A checked photo or video of a report.
 *
 * @param entryId the line of the timeline it came with; absent for what the report was filed with
 * @param objectKey where the store keeps it; nothing to show to anybody
 */
public record Attached(UUID id, @Nullable UUID entryId, MediaKind kind, String contentType, String objectKey) {}
