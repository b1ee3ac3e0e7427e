package vn.hientruong.model.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or video of a report.
 *
 * @param url signed, good for minutes: fetch it now or ask again
 * @param thumbnailUrl a small picture; absent until one has been made
 */
public record MediaView(
        UUID id, MediaKind kind, String url, @Nullable String thumbnailUrl) {}
