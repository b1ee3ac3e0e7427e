package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.media.MediaKind;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.InvalidRequest;

@QuarkusTest
class AttachmentsTest {
    private final Instant now = Instant.now();
    private static final byte[] PHOTO = UploadedFile.photo(300_000);

    @Inject
    Uploads uploads;

    @Inject
    Attachments attachments;

    @Inject
    Redactions redactions;

    @Inject
    ObjectStore store;

    private UUID owner;
    private UUID report;

    @BeforeEach
    void somebodyFilesAReport() throws SQLException {
        owner = UploadedFile.owner();
        report = UploadedFile.report(owner);
    }

    @Test
    void whatIsSentComesBackByteForByte() throws Exception {
        UUID id = sent(PHOTO);
        attachments.check(List.of(id), owner, "/media");
        attach(id, report);

        List<Attached> attached = attachments.of(report);
        HttpResponse<byte[]> original = original(id);

        assertThat(attached).extracting(Attached::id, Attached::kind).containsExactly(tuple(id, MediaKind.PHOTO));
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.body()).isEqualTo(PHOTO);
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + id + ".jpg\"");
    }

    @Test
    void aHundredMegabytesOfVideoAreChecked() throws Exception {
        byte[] video = UploadedFile.photo(100 * 1024 * 1024);
        UploadTicket ticket =
                uploads.promise(owner, new NewUpload("video/mp4", (long) video.length, Sha256.of(video)), null, now);
        assertThat(UploadedFile.send(ticket, video)).isEqualTo(200);

        attachments.check(List.of(ticket.id()), owner, "/media");
    }

    @Test
    void whatIsSentAfterTheCheckIsNeverShown() throws Exception {
        UploadTicket ticket = uploads.promise(owner, UploadedFile.promise(PHOTO), null, now);
        UploadedFile.send(ticket, PHOTO);
        attachments.check(List.of(ticket.id()), owner, "/media");

        UploadedFile.smuggle(store, ticket, UploadedFile.photo(5));
        attachments.check(List.of(ticket.id()), owner, "/media");
        attach(ticket.id(), report);

        assertThat(original(ticket.id()).body()).isEqualTo(PHOTO);
    }

    @Test
    void otherBytesThanPromisedAreRefused() throws Exception {
        byte[] otherBytes = PHOTO.clone();
        otherBytes[0]++;
        UUID wrongHash = ticketFor(PHOTO, otherBytes);
        UUID wrongSize = ticketFor(PHOTO, UploadedFile.photo(10));
        UUID right = sent(PHOTO);

        assertThat(faults(List.of(right, wrongHash, wrongSize)))
                .containsExactly("/media/1 upload-differs", "/media/2 upload-differs");
    }

    @Test
    void whatWasNotSentIsRefused() {
        UUID id = uploads.promise(owner, UploadedFile.promise(PHOTO), null, now).id();

        assertThat(faults(List.of(id))).containsExactly("/media/0 upload-not-received");
        assertThat(uploads.get(id, owner, now).received()).isFalse();
    }

    @Test
    void somebodyElsesReadsLikeUnknown() throws Exception {
        UUID id = sent(PHOTO);
        owner = UploadedFile.owner();

        assertThat(faults(List.of(id, UUID.randomUUID())))
                .containsExactly("/media/0 upload-unknown", "/media/1 upload-unknown");
    }

    @Test
    void oneUploadIsTakenOnce() throws Exception {
        UUID id = sent(PHOTO);
        assertThat(faults(List.of(id, id))).containsExactly("/media/1 upload-repeated");

        attach(id, report);

        assertThat(faults(List.of(id))).containsExactly("/media/0 upload-used");
        UUID other = UploadedFile.report(owner);
        assertThatThrownBy(() -> attach(id, other)).isInstanceOf(InvalidRequest.class);
        assertThat(attachments.of(other)).isEmpty();
    }

    @Test
    void ofTwoReportsAtTheSameInstantOneGetsTheUpload() throws Exception {
        UUID id = sent(PHOTO);
        attachments.check(List.of(id), owner, "/media");
        UUID other = UploadedFile.report(owner);

        List<Boolean> got = Stream.of(report, other)
                .map(each ->
                        CompletableFuture.runAsync(() -> attach(id, each)).handle((done, refused) -> refused == null))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(got).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anUncheckedUploadCannotBeAttached() throws Exception {
        UUID id = sent(PHOTO);

        assertThatThrownBy(() -> attach(id, report)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void theOrderIsTheReportersThenThatOfTheTimeline() throws Exception {
        UUID first = sent(PHOTO);
        UUID second = sent(UploadedFile.photo(20));
        UUID later = attachments.keep(owner, "image/png", UploadedFile.photo(30), now);
        attachments.check(List.of(second, first, later), owner, "/media");
        UUID entry = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            attachments.attach(List.of(later), owner, report, entry);
            attachments.attach(List.of(second, first), owner, report, null);
        });

        assertThat(attachments.of(report)).extracting(Attached::id).containsExactly(second, first, later);
        Attached kept = attachments.of(report).get(2);
        assertThat(kept.entryId()).isEqualTo(entry);
        assertThat(original(later).body()).isEqualTo(UploadedFile.photo(30));
    }

    private HttpResponse<byte[]> original(UUID id) throws Exception {
        return UploadedFile.fetch(
                Objects.requireNonNull(redactions.unblurred(id, owner, "để thử").originalUrl()));
    }

    private UUID sent(byte[] content) throws Exception {
        UploadTicket ticket = uploads.promise(owner, UploadedFile.promise(content), null, now);
        assertThat(UploadedFile.send(ticket, content)).isEqualTo(200);
        return ticket.id();
    }

    private UUID ticketFor(byte[] promised, byte[] content) {
        UploadTicket ticket = uploads.promise(owner, UploadedFile.promise(promised), null, now);
        UploadedFile.smuggle(store, ticket, content);
        return ticket.id();
    }

    private void attach(UUID id, UUID toReport) {
        QuarkusTransaction.requiringNew().run(() -> attachments.attach(List.of(id), owner, toReport, null));
    }

    private List<String> faults(List<UUID> ids) {
        return catchThrowableOfType(InvalidRequest.class, () -> attachments.check(ids, owner, "/media"))
                .faults()
                .stream()
                .map(fault -> fault.pointer() + " " + fault.key())
                .toList();
    }
}
