package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.hientruong.media.MultipartStore.Arrived;

/**
 * Makes sure that what was sent is what was promised, whatever the store claims to have checked, and puts it where nobody
 * can change it any more. May be asked again, and by several at once.
 */
@Singleton
class Completion {
    private final UploadRepository uploads;
    private final ObjectStore store;
    private final MultipartStore multipart;
    private final Clock clock;

    Completion(UploadRepository uploads, ObjectStore store, MultipartStore multipart, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.multipart = multipart;
        this.clock = clock;
    }

    /** What is wrong: key and arguments of a text {@code problem.field.<key>}. */
    record Flaw(String key, Object... args) {}

    /**
     * Reads the whole file from the store, so call it outside any transaction. What differs is removed, so that it may be
     * sent again.
     *
     * @return empty once the file is complete
     * @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer
     */
    Optional<Flaw> finish(Upload upload) {
        if (upload.isChecked()) {
            return Optional.empty();
        }
        OptionalLong size = store.findSize(upload.objectKey());
        if (size.isEmpty() && upload.isInParts()) {
            Optional<Flaw> missing = QuarkusTransaction.requiringNew()
                    .call(() -> uploads.findLocked(upload.id())
                            .map(this::assemble)
                            .orElseGet(() -> Optional.of(new Flaw("upload-unknown"))));
            if (missing.isPresent()) {
                return missing;
            }
            size = store.findSize(upload.objectKey());
        }
        if (size.isEmpty()) {
            return again(upload, "upload-not-received");
        }
        String copy = ObjectStore.keptKey();
        if (size.getAsLong() != upload.bytes()) {
            store.remove(upload.objectKey());
            return again(upload, "upload-differs");
        }
        return store.copy(upload.objectKey(), copy) ? inspect(upload, copy) : again(upload, "upload-not-received");
    }

    /** The owner's ticket may still be good, so a copy out of their reach is what gets inspected, and shown. */
    private Optional<Flaw> inspect(Upload upload, String copy) {
        if (!store.sha256(copy).equals(upload.sha256())) {
            store.remove(copy);
            store.remove(upload.objectKey());
            return again(upload, "upload-differs");
        }
        boolean first =
                QuarkusTransaction.requiringNew().call(() -> uploads.markChecked(upload.id(), copy, clock.instant()));
        store.remove(first ? upload.objectKey() : copy);
        return first ? Optional.empty() : again(upload, "upload-unknown");
    }

    /** Under the lock of the row: not every store bears being asked twice at a time. */
    private Optional<Flaw> assemble(Upload upload) {
        String multipartId = upload.multipartId();
        if (upload.isChecked() || multipartId == null) {
            return Optional.empty();
        }
        Optional<List<Arrived>> known = multipart.find(upload.objectKey(), multipartId);
        if (known.isEmpty() || store.findSize(upload.objectKey()).isPresent()) {
            return Optional.empty();
        }
        List<Arrived> arrived = upload.arrivedOf(known.get());
        if (arrived.size() < upload.pieces().size()) {
            return Optional.of(new Flaw("upload-parts-missing", missing(upload, arrived)));
        }
        multipart.complete(upload.objectKey(), multipartId, arrived);
        return Optional.empty();
    }

    private static String missing(Upload upload, List<Arrived> arrived) {
        List<Integer> numbers = arrived.stream().map(Arrived::number).toList();
        return upload.pieces().stream()
                .map(Upload.Piece::number)
                .filter(number -> !numbers.contains(number))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The parts are of no more use, so the next ticket is for new ones; unless another call was faster and all is well. */
    private Optional<Flaw> again(Upload upload, String flaw) {
        boolean complete = QuarkusTransaction.requiringNew().call(() -> {
            uploads.replaceMultipart(upload.id(), upload.multipartId(), null);
            return uploads.isChecked(upload.id());
        });
        return complete ? Optional.empty() : Optional.of(new Flaw(flaw));
    }
}
