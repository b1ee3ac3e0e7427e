package vn.hientruong.infra.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.Uploads;
import vn.hientruong.infra.server.ResidentMemory;
import vn.hientruong.model.media.UploadTicket;

/**
 * Photos that go to the store the way phones send them, against the MinIO client putting the same bytes into the same
 * store alone, in turn; and what that does to the memory of the backend, which must not see the bytes. Leaves its
 * photos behind: run it on data that may be thrown away.
 */
public final class UploadBenchmark {
    private static final double WANTED_RATIO = 0.9;
    private static final double WANTED_MEGABYTES = 50;

    private final List<SignedIn> residents;
    private final PhotoLoad load;
    private final int photos;

    private UploadBenchmark(List<SignedIn> residents, int photos, int bytes) {
        this.residents = residents;
        this.photos = photos;
        this.load = new PhotoLoad(photos, residents.size(), bytes);
    }

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(
                    args,
                    Set.of(
                            "address",
                            "connections",
                            "photos",
                            "bytes",
                            "pairs",
                            "warm-up-rounds",
                            "data",
                            "pid",
                            "store-url",
                            "store-access-key",
                            "store-secret-key",
                            "bucket"));
            RunningSystem system = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS));
            Path data = Path.of(options.text("data", "data"));
            int pid = options.number("pid", 0);
            UploadBenchmark benchmark = new UploadBenchmark(
                    residents(system, options.number("connections", 8)),
                    options.number("photos", 200),
                    options.number("bytes", 2_000_000));
            try (StoreClient client = new StoreClient(Store.of(options, data))) {
                benchmark.warmUp(client, options.number("warm-up-rounds", 2));
                try (ResidentMemory memory = new ResidentMemory(pid == 0 ? ResidentMemory.holder(data) : pid)) {
                    return benchmark.compare(client, memory, options.number("pairs", 5));
                }
            }
        });
    }

    private void warmUp(StoreClient client, int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            throughTickets();
            alone(client);
        }
    }

    private boolean compare(StoreClient client, ResidentMemory memory, int pairs) throws InterruptedException {
        double before = memory.now();
        Table table = new Table(
                "pair",
                "ticket and PUT, MB/s",
                "PUT alone, MB/s",
                "MinIO client, MB/s",
                "ratio with tickets",
                "MB after");
        List<Double> ratios = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            double phones = throughTickets();
            double alone = alone(client);
            double sent = putsAlone();
            ratios.add(phones / alone);
            table.row(
                    pair,
                    Math.round(phones),
                    Math.round(sent),
                    Math.round(alone),
                    Figures.twoDecimals(phones / alone),
                    Math.round(memory.now()));
        }
        table.print();
        double median = Figures.median(ratios);
        double grown = memory.peak() - before;
        System.out.printf("median ratio %s, wanted %s%n", Figures.twoDecimals(median), WANTED_RATIO);
        System.out.printf(
                "resident memory of the backend: before %.0f MB, peak %.0f MB, after %.0f MB; wanted a peak within %.0f MB%n",
                before, memory.peak(), memory.now(), WANTED_MEGABYTES);
        return median >= WANTED_RATIO && grown <= WANTED_MEGABYTES;
    }

    /** What a phone waits for: the hash, the ticket, the way to the store. */
    private double throughTickets() throws InterruptedException {
        residents.forEach(SignedIn::refresh);
        return load.run((connection, photo, jpeg) -> Uploads.photo(residents.get(connection), jpeg));
    }

    /** With the tickets in hand. */
    private double putsAlone() throws InterruptedException {
        SignedIn resident = residents.get(0);
        resident.refresh();
        List<UploadTicket> tickets = IntStream.range(0, photos)
                .mapToObj(photo -> Uploads.ticket(resident, load.photo(photo)))
                .toList();
        return load.run((connection, photo, jpeg) -> Uploads.send(resident.system(), tickets.get(photo), jpeg));
    }

    private double alone(StoreClient client) throws InterruptedException {
        String round = "benchmark-" + UUID.randomUUID() + "-";
        return load.run((connection, photo, jpeg) -> client.put(round + photo, jpeg));
    }

    private static List<SignedIn> residents(RunningSystem system, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> SignedIn.resident(system, "09992%05d".formatted(i)))
                .toList();
    }
}
