package vn.hientruong.model.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file with nothing hidden.
 *
 * @param url signed address of the cleaned picture or video; absent when it could not be cleaned
 * @param originalUrl signed address of what was sent, to be saved, not shown; absent once its time is over
 * @param expiresAt when the addresses stop working
 */
public record UnblurredView(@Nullable String url, @Nullable String originalUrl, Instant expiresAt) {}
