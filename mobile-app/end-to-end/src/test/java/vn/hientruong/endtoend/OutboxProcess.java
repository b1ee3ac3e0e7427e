package vn.hientruong.endtoend;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.api.Timeouts;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.api.UrlTransport;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.outbox.Backoff;
import vn.hientruong.mobile.outbox.Courier;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Draft;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Outbox;
import vn.hientruong.mobile.outbox.Parcel;
import vn.hientruong.mobile.outbox.Parcel.Stage;

/** The app without its screens: writes reports as a person would, and sends them. Lives until it is killed, or all is sent. */
public final class OutboxProcess {
    private final Path folder;
    private final Outbox outbox;
    private final Disk disk = new Disk();

    private OutboxProcess(Path folder, Jsonb jsonb) {
        this.folder = folder;
        outbox = new Outbox(folder, disk, jsonb, Clock.systemUTC());
    }

    /**
     * Says {@code up} when it is.
     *
     * @param args folder, backend, token, seed, how many reports are to be written by now, and {@code end} to end when
     *     all of them were sent
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println("up");
        Jsonb jsonb = Wire.jsonb();
        OutboxProcess process = new OutboxProcess(Path.of(args[0]), jsonb);
        Alarm alarm = Alarm.onOwnThread();
        Transport transport = new UrlTransport(new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(6), 768), alarm);
        Backend backend = new Backend(URI.create(args[1]), new Locale("vi"), transport, new Holder(args[2]), jsonb);
        CountDownLatch idle = new CountDownLatch(1);
        Courier courier = new Courier(
                process.outbox,
                new ReportApi(backend),
                new ObjectStore(transport),
                Lane.onOwnThread("courier"),
                alarm,
                new Backoff(Duration.ofMillis(40), Duration.ofMillis(300), new Random()),
                now -> process.end(now, idle));
        process.outbox.tidy();
        courier.setOut();
        int reports = Integer.parseInt(args[4]);
        for (int number = 0; number < reports; number++) {
            if (process.write(Long.parseLong(args[3]), number)) {
                courier.setOut();
            }
        }
        process.written = args[5].equals("end");
        courier.setOut();
        if (!idle.await(3, TimeUnit.MINUTES)) {
            System.exit(3);
        }
        System.exit(process.outbox.list().stream().allMatch(one -> one.stage() == Stage.SENT) ? 0 : 4);
    }

    private volatile boolean written;

    private void end(Delivering now, CountDownLatch idle) {
        if (written && now.carried() == null && now.waiting().isEmpty()) {
            try {
                if (outbox.list().stream().noneMatch(one -> one.stage() == Stage.QUEUED)) {
                    idle.countDown();
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    /** A report is written once, as by a person who sees that it is sent; one that was killed half written is begun again. */
    private boolean write(long seed, int number) throws IOException {
        Path note = folder.resolve("written-" + number);
        UUID key = new UUID(seed, number);
        Optional<Parcel> before = outbox.find(key);
        if (Files.exists(note)
                || before.filter(one -> one.stage() != Stage.DRAFT).isPresent()) {
            return false;
        }
        outbox.remove(key);
        outbox.begin(key);
        for (int photo = 0; photo < photos(number); photo++) {
            outbox.add(key, Files.readAllBytes(folder.resolve("photo-" + photo + ".jpg")));
        }
        Spot spot = new Spot(17.4689 + number * 1e-5, 106.6223, 8.0, "", "", false);
        Draft draft = new Draft("giao-thong", text(number), spot, null, true, true, 0, Map.of());
        outbox.edit(key, parcel -> parcel.with(draft));
        outbox.send(key);
        disk.replace(note, new byte[0]);
        return true;
    }

    static int photos(int number) {
        return 1 + number % 2;
    }

    static String text(int number) {
        return "Ổ gà số " + number + " trên đường Trần Hưng Đạo";
    }

    static List<String> texts(int reports) {
        return IntStream.range(0, reports).mapToObj(OutboxProcess::text).toList();
    }

    private record Holder(String bearer) implements Session {
        @Override
        public Optional<String> account() {
            return Optional.of("me");
        }

        @Override
        public Optional<String> token() {
            return Optional.of(bearer);
        }

        @Override
        public Optional<String> renewed(String refused) {
            return Optional.empty();
        }
    }
}
