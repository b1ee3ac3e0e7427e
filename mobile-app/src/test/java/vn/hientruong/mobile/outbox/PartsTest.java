package vn.hientruong.mobile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.ReportBackend;

/** A file too large for one request goes in parts, and goes on after the part that arrived last. */
class PartsTest {
    private static final int PART = 5 << 20;
    private static final int FILE = 12 << 20;

    @TempDir
    private Path folder;

    private final ReportBackend backend = new ReportBackend();
    private final List<Delivering> news = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void afterACutOnlyTheMissingPartsGo() throws IOException {
        backend.partsOf(PART);
        Outbox outbox = new Outbox(folder, new Disk(), Wire.jsonb(), Clock.systemUTC());
        byte[] photo = new byte[FILE];
        new Random(7).nextBytes(photo);
        UUID key = queue(outbox, photo);
        AtomicInteger cuts = new AtomicInteger();
        backend.trap(exchange -> {
            boolean second = exchange.getRequestURI().getPath().endsWith("/2") && cuts.getAndIncrement() == 0;
            if (second) {
                exchange.close();
            }
            return second;
        });

        new Courier(
                        outbox,
                        backend.api(),
                        backend.store(),
                        Lane.onOwnThread("courier"),
                        Alarm.onOwnThread(),
                        new Backoff(Duration.ofMillis(20), Duration.ofMillis(20), new Random(7)),
                        news::add)
                .setOut();

        await().until(() -> outbox.find(key).orElseThrow().stage() == Stage.SENT);
        UUID upload = Objects.requireNonNull(backend.filed().get(0).media()).get(0);
        assertThat(backend.photo(upload)).isEqualTo(photo);
        assertThat(backend.asked())
                .filteredOn(line -> line.startsWith("PUT /store/"))
                .extracting(line -> line.substring(line.length() - 1))
                .containsExactly("1", "2", "2", "3");
        assertThat(news).anySatisfy(told -> assertThat(told.percent()).isBetween(60, 90));
    }

    private static UUID queue(Outbox outbox, byte[] photo) throws IOException {
        UUID key = outbox.begin().key();
        outbox.add(key, photo);
        Spot spot = new Spot(17.4689, 106.6223, 8.0, "", "Phường Đồng Hới", false);
        outbox.edit(key, parcel -> parcel.with(new Draft("rac", "Rác trước chợ", spot, null, true, true, 0, Map.of())));
        outbox.send(key);
        return key;
    }
}
