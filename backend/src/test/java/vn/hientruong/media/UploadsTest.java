package vn.hientruong.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadPart;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** What becomes of a promise, kept or broken. */
@QuarkusTest
class UploadsTest {
    private final Instant now = Instant.now();
    private static final byte[] PHOTO = UploadedFile.photo(2000);
    private static final int PART = 5 * 1024 * 1024;
    private static final byte[] VIDEO = UploadedFile.photo(2 * PART + 1234);

    @Inject
    Uploads uploads;

    @Inject
    ObjectStore store;

    @Inject
    MultipartStore multipart;

    private UUID owner;

    @BeforeEach
    void somebodySignsIn() throws SQLException {
        owner = UploadedFile.owner();
    }

    @Nested
    class InOneRequest {
        @Test
        void whatWasSentIsCompleteOnceAndForAll() throws Exception {
            UploadTicket ticket = promise(PHOTO);
            UploadedFile.send(ticket, PHOTO);

            UploadProgress progress = complete(ticket);

            assertThat(progress.complete()).isTrue();
            assertThat(progress.ticket()).isNull();
            assertThat(complete(ticket)).isEqualTo(progress);
            assertThat(store.findSize(UploadedFile.keyOf(ticket))).isEmpty();
        }

        @Test
        void nothingIsCompleteBeforeItWasSent() {
            assertThat(flaw(promise(PHOTO))).isEqualTo("?id upload-not-received");
        }

        @Test
        void theStoreTakesNothingButWhatWasPromised() throws Exception {
            UploadTicket ticket = promise(PHOTO);
            byte[] other = PHOTO.clone();
            other[7]++;

            assertThat(UploadedFile.send(ticket, other)).isEqualTo(400);
            assertThat(UploadedFile.send(ticket, UploadedFile.photo(PHOTO.length + 1)))
                    .isGreaterThanOrEqualTo(400);
            assertThat(UploadedFile.send(ticket, new byte[0])).isGreaterThanOrEqualTo(400);
            assertThat(progress(ticket).received()).isFalse();
        }

        @Test
        void whatDiffersInAStoreThatChecksNothingIsSentAgain() throws Exception {
            UploadTicket ticket = promise(PHOTO);
            byte[] other = PHOTO.clone();
            other[7]++;
            UploadedFile.smuggle(store, ticket, other);
            assertThat(flaw(ticket)).isEqualTo("?id upload-differs");
            UploadedFile.smuggle(store, ticket, UploadedFile.photo(3));
            assertThat(flaw(ticket)).isEqualTo("?id upload-differs");

            UploadTicket again = Objects.requireNonNull(progress(ticket).ticket());
            assertThat(UploadedFile.send(again, PHOTO)).isEqualTo(200);

            assertThat(complete(ticket).complete()).isTrue();
        }

        @Test
        void ofManyCompletionsAtOnceAllSucceed() throws Exception {
            UploadTicket ticket = promise(PHOTO);
            UploadedFile.send(ticket, PHOTO);

            assertThat(completedAtOnce(ticket, 6)).containsOnly(true);
        }
    }

    @Nested
    class InParts {
        @Test
        void aKilledClientGoesOnWhereItStopped() throws Exception {
            UploadTicket ticket = promise(VIDEO);
            List<UploadPart> parts = UploadedFile.partsOf(ticket);
            assertThat(ticket.url()).isNull();
            assertThat(parts).extracting(UploadPart::bytes).containsExactly((long) PART, (long) PART, 1234L);
            UploadedFile.send(parts.get(1), VIDEO);

            UploadProgress halfway = progress(ticket);
            assertThat(halfway.received()).isFalse();
            assertThat(halfway.arrivedParts()).containsExactly(2);
            assertThat(flaw(ticket)).isEqualTo("?id upload-parts-missing 1, 3");
            UploadTicket rest = Objects.requireNonNull(halfway.ticket());
            assertThat(rest.parts()).extracting(UploadPart::number).containsExactly(1, 3);
            assertThat(UploadedFile.send(rest, VIDEO)).isEqualTo(200);

            assertThat(progress(ticket).received()).isTrue();
            assertThat(complete(ticket).complete()).isTrue();
            assertThat(complete(ticket).complete()).isTrue();
        }

        @Test
        void nothingIsCompleteBeforeItWasSent() {
            assertThat(flaw(promise(VIDEO))).isEqualTo("?id upload-parts-missing 1, 2, 3");
        }

        @Test
        void aPartOfAnotherSizeIsRefused() throws Exception {
            UploadPart last = UploadedFile.partsOf(promise(VIDEO)).get(2);

            assertThat(UploadedFile.put(last.url(), Map.of(), UploadedFile.photo(1233)))
                    .isEqualTo(403);
        }

        @Test
        void partsThatMakeUpAnotherFileAreAllSentAgain() throws Exception {
            UploadTicket ticket = promise(VIDEO);
            byte[] other = VIDEO.clone();
            other[PART + 7]++;
            UploadedFile.send(ticket, other);
            assertThat(flaw(ticket)).isEqualTo("?id upload-differs");

            UploadProgress fromTheStart = progress(ticket);
            assertThat(fromTheStart.arrivedParts()).isEmpty();
            UploadedFile.send(Objects.requireNonNull(fromTheStart.ticket()), VIDEO);

            assertThat(complete(ticket).complete()).isTrue();
        }

        @Test
        void partsTheStoreHasGivenUpAreSentAgain() throws Exception {
            UploadTicket ticket = promise(VIDEO);
            UploadedFile.send(ticket, VIDEO);
            multipart.abort(UploadedFile.keyOf(ticket), multipartId(ticket));

            // a store that does not say so at once takes the parts once more in vain
            for (int round = 0; round < 2; round++) {
                assertThat(flaw(ticket)).startsWith("?id upload-");
                UploadedFile.send(Objects.requireNonNull(progress(ticket).ticket()), VIDEO);
            }

            assertThat(complete(ticket).complete()).isTrue();
        }

        @Test
        void ofManyCompletionsAtOnceAllSucceed() throws Exception {
            UploadTicket ticket = promise(VIDEO);
            UploadedFile.send(ticket, VIDEO);

            assertThat(completedAtOnce(ticket, 4)).containsOnly(true);
        }
    }

    @Test
    void somebodyElsesUploadIsNotThere() throws SQLException {
        UploadTicket ticket = promise(PHOTO);
        owner = UploadedFile.owner();

        assertThatThrownBy(() -> progress(ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> complete(ticket)).isInstanceOf(NotFound.class);
    }

    /** An answer that got lost must not leave a file that waits for no report. */
    @Test
    void sameKeyFindsTheSameUploadAndWhatIsMissingOfIt() throws Exception {
        UUID key = UUID.randomUUID();
        UploadTicket first = promise(PHOTO, key);
        UploadTicket again = promise(PHOTO, key);
        assertThat(again.id()).isEqualTo(first.id());
        UploadedFile.send(again, PHOTO);

        UploadTicket sent = promise(PHOTO, key);
        complete(sent);
        UploadTicket complete = promise(PHOTO, key);

        assertThat(List.of(sent.id(), complete.id())).containsOnly(first.id());
        assertThat(sent.url()).as("nothing is missing").isNull();
        assertThat(complete.url()).as("what was checked is never written again").isNull();
        assertThat(promise(PHOTO, UUID.randomUUID()).id()).isNotEqualTo(first.id());
    }

    @Test
    void keyOfOnePersonSaysNothingOfAnothers() throws SQLException {
        UUID key = UUID.randomUUID();
        UploadTicket mine = promise(PHOTO, key);
        owner = UploadedFile.owner();

        assertThat(promise(PHOTO, key).id()).isNotEqualTo(mine.id());
    }

    @Test
    void keyIsNotUsedForAnotherFile() {
        UUID key = UUID.randomUUID();
        promise(PHOTO, key);

        assertThatThrownBy(() -> promise(UploadedFile.photo(2001), key)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void twoWhoAskAtOnceGetTheSameUpload() {
        UUID key = UUID.randomUUID();
        List<CompletableFuture<UUID>> asked = IntStream.range(0, 4)
                .mapToObj(each ->
                        CompletableFuture.supplyAsync(() -> promise(PHOTO, key).id()))
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join))
                .hasSize(4)
                .containsOnly(asked.get(0).join());
    }

    private UploadTicket promise(byte[] content, UUID key) {
        return uploads.promise(owner, UploadedFile.promise(content), key, now);
    }

    @Test
    void nobodyFillsTheStoreWithWhatNoReportUses() {
        NewUpload video = new NewUpload("video/mp4", 100L * 1024 * 1024, Sha256.of(PHOTO));
        IntStream.range(0, 10).forEach(each -> uploads.promise(owner, video, null, now));

        assertThatThrownBy(() -> uploads.promise(owner, video, null, now)).isInstanceOf(TooManyUploads.class);
        IntStream.range(10, 50).forEach(each -> promise(PHOTO));
        assertThatThrownBy(() -> promise(PHOTO)).isInstanceOf(TooManyUploads.class);
    }

    private UploadTicket promise(byte[] content) {
        return uploads.promise(owner, UploadedFile.promise(content), null, now);
    }

    private UploadProgress progress(UploadTicket ticket) {
        return uploads.get(ticket.id(), owner, now);
    }

    /** What so many completions of one upload, side by side, answer. */
    private List<Boolean> completedAtOnce(UploadTicket ticket, int times) {
        return IntStream.range(0, times)
                .mapToObj(each ->
                        CompletableFuture.supplyAsync(() -> complete(ticket).complete()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private UploadProgress complete(UploadTicket ticket) {
        return uploads.complete(ticket.id(), owner, now);
    }

    private String flaw(UploadTicket ticket) {
        var fault = catchThrowableOfType(InvalidRequest.class, () -> complete(ticket))
                .faults()
                .get(0);
        return (fault.pointer() + " " + fault.key() + " "
                        + List.of(fault.args()).toString().replaceAll("[\\[\\]]", ""))
                .strip();
    }

    private static String multipartId(UploadTicket ticket) {
        String url = UploadedFile.partsOf(ticket).get(0).url();
        return url.replaceAll(".*[?&]uploadId=([^&]*).*", "$1");
    }
}
