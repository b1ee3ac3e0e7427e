package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.files.DiskFull;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.outbox.Parcel.Refusal;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.SmallDisk;

class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final byte[] PHOTO = "ảnh".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final SmallDisk disk = new SmallDisk();

    @Test
    void everythingSaidIsThereAfterTheAppWasKilled() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.add(key, PHOTO);
        outbox.add(key, "ảnh hai".getBytes(UTF_8));
        Draft draft = Draft.empty()
                .withCategory("chieu-sang", 2)
                .withText("Đèn đường hỏng, tối om “từ hôm qua”")
                .withSpot(new Spot(17.4689, 106.6223, 8.0, "12 Trần Hưng Đạo", "Phường Đồng Hới", false))
                .withTakenAt(NOW)
                .withAnonymous(false)
                .withAnswers(Map.of("hong", List.of("tat", "nhap-nhay")));
        outbox.edit(key, parcel -> parcel.with(draft));
        outbox.send(key);

        assertThat(open().list()).singleElement().satisfies(parcel -> {
            assertThat(parcel.draft()).isEqualTo(draft);
            assertThat(parcel.stage()).isEqualTo(Stage.QUEUED);
            assertThat(parcel.key()).isEqualTo(key);
            assertThat(parcel.photos()).hasSize(2);
            assertThat(open().file(parcel, parcel.photos().get(0))).hasBinaryContent(PHOTO);
            assertThat(parcel.photos().get(0).sha256()).isEqualTo(Digest.of(PHOTO));
        });
    }

    @Test
    void photosCanBeTakenAwayAndPutInAnotherOrder() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.add(key, new byte[1]);
        outbox.add(key, new byte[2]);
        List<KeptPhoto> photos = outbox.add(key, new byte[3]).photos();

        outbox.edit(key, parcel -> parcel.withPhotos(List.of(photos.get(2), photos.get(0), photos.get(1))));
        Parcel left = outbox.take(key, 1);

        assertThat(left.photos()).extracting(KeptPhoto::bytes).containsExactly(3L, 2L);
        assertThat(outbox.file(left, photos.get(0))).doesNotExist();
    }

    @Test
    void fullDiskIsSaidBeforeAnythingIsLost() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.add(key, PHOTO);
        Parcel before = outbox.edit(key, parcel -> parcel.with(Draft.empty().withText("Ổ gà")));
        disk.leave(Disk.RESERVE + 1);

        assertThat(outbox.hasRoom(PHOTO.length)).isFalse();
        assertThatThrownBy(() -> outbox.add(key, PHOTO)).isInstanceOf(DiskFull.class);
        disk.leave(3);
        assertThatThrownBy(() -> outbox.send(key)).isInstanceOf(DiskFull.class);

        assertThat(open().list()).containsExactly(before);
        assertThat(open().file(before, before.photos().get(0))).hasBinaryContent(PHOTO);
    }

    @Test
    void parcelOnItsWayCannotBeChanged() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.send(key);

        assertThatThrownBy(() -> outbox.edit(key, parcel -> parcel)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.add(key, PHOTO)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.send(key)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusedParcelComesBackToBeChangedAndSentUnderTheSameKey() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.send(key);
        outbox.refused(key, new Refusal("invalid-request", "Sai", "Ngoài địa bàn", List.of("/place")));

        assertThat(open().find(key)).hasValueSatisfying(parcel -> {
            assertThat(parcel.editable()).isTrue();
            assertThat(parcel.refusal()).isNotNull();
        });
        Parcel again = outbox.send(key);
        assertThat(again.refusal()).isNull();
        assertThat(again.stage()).isEqualTo(Stage.QUEUED);
    }

    @Test
    void sentParcelsGiveTheirPhotosBackAndOnlyTheLastAreKept() throws IOException {
        Outbox outbox = open();
        for (int i = 0; i < Outbox.SENT_KEPT + 3; i++) {
            UUID key = outbox.begin().key();
            outbox.add(key, PHOTO);
            outbox.send(key);
            outbox.sent(key, parcel -> parcel.sent(parcel.key(), "HT1", NOW));
        }

        assertThat(outbox.list())
                .hasSize(Outbox.SENT_KEPT)
                .allSatisfy(parcel -> assertThat(disk.list(
                                folder.resolve("outbox").resolve(parcel.key().toString())))
                        .extracting(file -> file.getFileName().toString())
                        .containsExactly("report.json"));
    }

    @Test
    void removedDraftIsGone() throws IOException {
        Outbox outbox = open();
        UUID key = outbox.begin().key();
        outbox.add(key, PHOTO);

        outbox.remove(key);

        assertThat(outbox.list()).isEmpty();
        assertThat(disk.list(folder.resolve("outbox"))).isEmpty();
    }

    @Test
    void damagedAndHalfWrittenParcelsHideNoOthers() throws IOException {
        Outbox outbox = open();
        UUID good = outbox.begin().key();
        write(UUID.randomUUID(), "{\"format\":2,");
        write(UUID.randomUUID(), "{\"format\":2,\"key\":null}");
        Files.createDirectory(folder.resolve("outbox").resolve(UUID.randomUUID().toString()));
        Files.write(folder.resolve("outbox").resolve(good.toString()).resolve("photo.half"), PHOTO);

        outbox.tidy();

        assertThat(outbox.list()).extracting(Parcel::key).containsExactly(good);
        assertThat(disk.list(folder.resolve("outbox").resolve(good.toString()))).hasSize(1);
    }

    @Test
    void parcelOfTheFirstFormatIsReadAndKeptInTheNewOne() throws IOException {
        UUID key = UUID.randomUUID();
        Path old = write(key, """
                {"id":"%s","category":"rac","text":"Rác chất đống","lat":17.4,"lon":106.6,
                 "createdAt":"2026-09-01T02:00:00Z","sent":false}""".formatted(key));
        Files.write(old.resolve("photo.jpg"), PHOTO);

        Parcel parcel = open().find(key).orElseThrow();

        assertThat(parcel.stage()).isEqualTo(Stage.QUEUED);
        assertThat(parcel.draft().category()).isEqualTo("rac");
        assertThat(parcel.draft().text()).isEqualTo("Rác chất đống");
        assertThat(parcel.draft().spot()).isEqualTo(new Spot(17.4, 106.6, null, "", "", true));
        assertThat(parcel.photos())
                .containsExactly(new KeptPhoto("photo.jpg", PHOTO.length, Digest.of(PHOTO), null, false));
        open().update(key, one -> one.of("me"));
        assertThat(Files.readString(old.resolve("report.json"))).contains("\"format\":2");
        assertThat(open().find(key))
                .hasValueSatisfying(kept -> assertThat(kept.account()).isEqualTo("me"));
    }

    @Test
    void parcelOfALaterAppIsLeftAlone() throws IOException {
        Path later = write(UUID.randomUUID(), "{\"format\":3,\"wonders\":true}");

        assertThat(open().list()).isEmpty();
        assertThat(later.resolve("report.json")).hasContent("{\"format\":3,\"wonders\":true}");
    }

    private Path write(UUID key, String json) throws IOException {
        Path parcel = Files.createDirectories(folder.resolve("outbox").resolve(key.toString()));
        Files.writeString(parcel.resolve("report.json"), json);
        return parcel;
    }

    private Outbox open() {
        return new Outbox(folder, disk, Wire.jsonb(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
