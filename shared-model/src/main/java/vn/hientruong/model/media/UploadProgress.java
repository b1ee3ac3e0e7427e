package vn.hientruong.model.media;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a promised file has come.
 *
 * @param bytes as promised
 * @param received whether all bytes have arrived
 * @param complete whether they were found to be what was promised
 * @param arrivedParts numbers of the parts that the store holds; absent for a file that goes in one request
 * @param ticket how to send what is missing; absent when nothing is
 */
public record UploadProgress(
        UUID id,
        String contentType,
        long bytes,
        boolean received,
        boolean complete,
        @Nullable List<Integer> arrivedParts,
        @Nullable UploadTicket ticket) {}
