package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.media.Completion.Flaw;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** The photos and videos of reports: checked first, attached in the transaction that needs them. */
@Singleton
public class Attachments {
    private final UploadRepository uploads;
    private final ObjectStore store;
    private final RenderingTask rendering;
    private final Completion completion;
    private final UploadConfig config;

    Attachments(
            UploadRepository uploads,
            ObjectStore store,
            RenderingTask rendering,
            Completion completion,
            UploadConfig config) {
        this.uploads = uploads;
        this.store = store;
        this.rendering = rendering;
        this.completion = completion;
        this.config = config;
    }

    /**
     * Makes sure that each upload exists, belongs to the owner, is in no report yet and arrived as it was promised. Reads
     * whole files from the store, so call it outside any transaction; what passed once is not read again.
     *
     * @param pointerPrefix of the list in the request, as in {@code /media}
     * @throws InvalidRequest pointing at each one at fault; unknown and somebody else's read the same
     * @throws vn.hientruong.platform.problem.StoreUnavailable when the store does not answer
     */
    public void check(Collection<UUID> uploadIds, UUID ownerId, String pointerPrefix) {
        if (uploadIds.isEmpty()) {
            return;
        }
        if (uploadIds.size() > config.filesPerReport()) {
            throw InvalidRequest.at(pointerPrefix, "size", config.filesPerReport());
        }
        Map<UUID, Upload> owned = QuarkusTransaction.requiringNew().call(() -> uploads.mapOwned(uploadIds, ownerId));
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        int index = 0;
        for (UUID id : uploadIds) {
            String pointer = pointerPrefix + "/" + index++;
            (seen.add(id) ? findFlaw(owned.get(id)) : Optional.of(new Flaw("upload-repeated")))
                    .ifPresent(flaw -> faults.add(new Fault(pointer, flaw.key(), flaw.args())));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /**
     * Gives checked uploads to a report, in that order; two reports can never take the same one.
     *
     * @param entryId the line of the timeline they come with; absent when filing
     * @throws InvalidRequest when another report took one meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public void attach(List<UUID> ids, UUID ownerId, UUID reportId, @Nullable UUID entryId) {
        for (int position = 0; position < ids.size(); position++) {
            if (!uploads.attach(ids.get(position), ownerId, reportId, entryId, position)) {
                throw InvalidRequest.at("/media/" + position, "upload-used");
            }
        }
        rendering.order(ids);
    }

    /**
     * Moves what one report was filed with to another, in that order, together with what was made of it.
     *
     * @param ids each attached to {@code from} and to no line of its timeline
     */
    @Transactional(TxType.MANDATORY)
    public void handOver(List<UUID> ids, UUID from, UUID to) {
        for (int position = 0; position < ids.size(); position++) {
            if (!uploads.handOver(ids.get(position), from, to, position)) {
                throw new IllegalStateException("no photo of that report: " + ids.get(position));
            }
        }
    }

    /** Everything attached to a report: what it was filed with first, then by line of the timeline, each in its order. */
    @Transactional
    public List<Attached> of(UUID reportId) {
        return uploads.listAttached(reportId);
    }

    /**
     * Stores content the program itself made, ready to be attached.
     *
     * @param content at most 5 MiB
     * @return id of the upload
     */
    @Transactional
    public UUID keep(UUID ownerId, String contentType, byte[] content, Instant now) {
        store.requireBucket();
        String key = ObjectStore.keptKey();
        store.put(key, contentType, content);
        Upload upload =
                Upload.kept(ownerId, new NewUpload(contentType, (long) content.length, Sha256.of(content)), key, now);
        uploads.persist(upload);
        return upload.id();
    }

    private Optional<Flaw> findFlaw(@Nullable Upload upload) {
        if (upload == null) {
            return Optional.of(new Flaw("upload-unknown"));
        }
        return upload.isUsed() ? Optional.of(new Flaw("upload-used")) : completion.finish(upload);
    }
}
