package vn.hientruong.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientruong.model.media.UploadPart;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.NotFound;

/** Writes the permission to send a promised file, or what is missing of it. */
@Singleton
class Tickets {
    private static final String METHOD = "PUT";

    private final UploadRepository uploads;
    private final MultipartStore multipart;
    private final SignedUrls urls;
    private final MediaConfig config;

    Tickets(UploadRepository uploads, MultipartStore multipart, SignedUrls urls, MediaConfig config) {
        this.uploads = uploads;
        this.multipart = multipart;
        this.urls = urls;
        this.config = config;
    }

    /** For a file that goes in one request. */
    UploadTicket whole(Upload upload, Instant now) {
        Map<String, String> headers = Map.of(
                "Content-Type", upload.contentType(),
                "x-amz-checksum-sha256",
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(upload.sha256())));
        String url = urls.put(upload.objectKey(), headers, upload.bytes(), config.ticketLifetime());
        return new UploadTicket(upload.id(), METHOD, url, headers, null, expiry(now));
    }

    /** For a file of which nothing is missing. */
    UploadTicket nothing(Upload upload, Instant now) {
        return new UploadTicket(upload.id(), METHOD, null, Map.of(), null, expiry(now));
    }

    /** For those of its parts that have not arrived. */
    UploadTicket parts(Upload upload, String multipartId, Set<Integer> arrived, Instant now) {
        List<UploadPart> missing = upload.pieces().stream()
                .filter(piece -> !arrived.contains(piece.number()))
                .map(piece -> new UploadPart(
                        piece.number(),
                        piece.offset(),
                        piece.bytes(),
                        urls.putPart(
                                upload.objectKey(),
                                multipartId,
                                piece.number(),
                                piece.bytes(),
                                config.ticketLifetime())))
                .toList();
        return new UploadTicket(upload.id(), METHOD, null, Map.of(), missing, expiry(now));
    }

    /** Has the store take parts under a new id; of two who do this at once the first one's is used. */
    String begin(Upload upload) {
        String mine = multipart.begin(upload.objectKey(), upload.contentType());
        if (QuarkusTransaction.requiringNew()
                .call(() -> uploads.replaceMultipart(upload.id(), upload.multipartId(), mine))) {
            return mine;
        }
        multipart.abort(upload.objectKey(), mine);
        return QuarkusTransaction.requiringNew()
                .call(() -> uploads.findMultipart(upload.id()))
                .orElseThrow(NotFound::new);
    }

    private Instant expiry(Instant now) {
        return now.plus(config.ticketLifetime());
    }
}
