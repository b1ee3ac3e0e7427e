package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Courier.Waiting;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SmallDisk;

/** An outbox, its courier and a backend: real files, real HTTP. The phone's clock is years behind: nothing may depend on it. */
final class CourierAtHand implements AutoCloseable {
    static final byte[] PHOTO = "một tấm ảnh ở Đồng Hới".getBytes(UTF_8);
    private static final Instant LONG_AGO = Instant.parse("2011-01-01T00:00:00Z");

    final ReportBackend backend = new ReportBackend();
    final SmallDisk disk = new SmallDisk();
    final List<Delivering> news = new CopyOnWriteArrayList<>();
    final Outbox outbox;

    CourierAtHand(Path folder) {
        this(folder, Clock.fixed(LONG_AGO, ZoneOffset.UTC));
    }

    /** With another clock. */
    CourierAtHand(Path folder, Clock clock) {
        outbox = new Outbox(folder, disk, Wire.jsonb(), clock);
    }

    /** Another courier for the same outbox, that waits so long after its first failure. */
    Courier courier(Duration first) {
        return new Courier(
                outbox,
                backend.api(),
                backend.store(),
                Lane.onOwnThread("courier"),
                Alarm.onOwnThread(),
                new Backoff(first, first, new Random(7)),
                news::add);
    }

    @Override
    public void close() {
        backend.close();
    }

    UUID queue(byte[]... photos) throws IOException {
        UUID key = outbox.begin().key();
        for (byte[] photo : photos) {
            outbox.add(key, photo);
        }
        Draft draft = new Draft(
                "rac",
                "Rác chất đống trước chợ",
                new Spot(17.4689, 106.6223, 8.0, "", "Phường Đồng Hới", false),
                null,
                true,
                true,
                0,
                Map.of());
        outbox.edit(key, parcel -> parcel.with(draft));
        outbox.send(key);
        return key;
    }

    Parcel parcel(UUID key) throws IOException {
        return outbox.find(key).orElseThrow();
    }

    @Nullable
    Waiting waiting(UUID key) {
        return news.isEmpty() ? null : news.get(news.size() - 1).waiting().get(key);
    }

    void awaitSent(UUID key) {
        await().until(() -> parcel(key).stage() == Stage.SENT);
    }

    UUID firstPhoto() {
        return Objects.requireNonNull(backend.filed().get(0).media()).get(0);
    }
}
