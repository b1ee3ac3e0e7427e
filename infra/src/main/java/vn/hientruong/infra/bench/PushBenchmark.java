package vn.hientruong.infra.bench;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.server.Database;
import vn.hientruong.infra.server.RunProfile;
import vn.hientruong.infra.server.ServerProcess;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.identity.DeviceRegistration;
import vn.hientruong.notification.standin.FcmStandIn;

/**
 * From a change to the push service's yes, and one message to very many devices against a bare loop over the same SDK. Two instances on
 * one database push to a stand-in in this process, and so does the bare loop, a process with the same flags. The compiler of each process
 * needs some hundred thousand pushes until it has nothing left to do, and instances share them while the bare loop has all to itself, so
 * rounds that do not count come first.
 */
public final class PushBenchmark {
    private static final double WANTED_MEDIAN = 300;
    private static final double WANTED_WORST = 1000;
    private static final double WANTED_RATIO = 0.7;
    private static final int RESIDENTS = 20;

    private final Options options;
    private final Path root;
    private final FcmStandIn google = new FcmStandIn(Vertx.vertx(), Clock.systemUTC());

    private PushBenchmark(Options options) {
        this.options = options;
        this.root = Path.of(options.text("root", "."));
    }

    public static void main(String[] args) {
        Tool.run(() -> new PushBenchmark(Options.of(
                        args,
                        Set.of(
                                "root",
                                "rate",
                                "seconds",
                                "warm-up-seconds",
                                "devices",
                                "warm-up-rounds",
                                "rounds",
                                "instances")))
                .run());
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        google.open();
        Path folder = Files.createTempDirectory("push-benchmark");
        Path account =
                PushAccount.write(folder.resolve("account.json"), google.url().orElseThrow());
        Map<String, String> settings = Map.of(
                "HIENTRUONG_SAMPLE", "DIRECTORY",
                "HIENTRUONG_LIMITS_FACTOR", "100000",
                "HIENTRUONG_NOTIFICATIONS_SINGLE", "1000000",
                "HIENTRUONG_PUSH_URL", google.url().orElseThrow().toString(),
                "HIENTRUONG_PUSH_SERVICE_ACCOUNT", account.toString());
        List<ServerProcess> instances = new ArrayList<>();
        try {
            Path data = folder.resolve("data");
            instances.add(start(folder, data, settings));
            Database database = Database.embedded(data);
            Map<String, String> shared = new HashMap<>(settings);
            shared.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
            shared.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            shared.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            for (int i = 2; i <= options.number("instances", 2); i++) {
                instances.add(start(folder, folder.resolve("data-" + i), shared));
            }
            return measure(instances, data, account);
        } finally {
            for (int i = instances.size() - 1; i >= 0; i--) {
                instances.get(i).close();
            }
            google.close();
        }
    }

    private ServerProcess start(Path folder, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(
                ServerProcess.jar(root), jvmArguments(), data, folder.resolve(data.getFileName() + ".log"), settings);
        server.secondsToFirstAnswer();
        return server;
    }

    private boolean measure(List<ServerProcess> instances, Path data, Path account)
            throws IOException, InterruptedException, SQLException {
        PushChanges changes = new PushChanges(residents(instances), category(instances.get(0)), google);
        int rate = options.number("rate", 50);
        changes.run(rate, Duration.ofSeconds(options.number("warm-up-seconds", 30)));
        System.out.println("before: " + memory(instances));
        double cpu = cpu(instances);
        long begin = System.nanoTime();
        Histogram delays = changes.run(rate, Duration.ofSeconds(options.number("seconds", 300)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "both instances together: %.2f processors, %.1f ms a change; after: %s%n",
                (cpu(instances) - cpu) / seconds,
                (cpu(instances) - cpu) * 1000 / delays.getTotalCount(),
                memory(instances));
        double median = delays.getValueAtPercentile(50) / 1000.0;
        double worst = delays.getValueAtPercentile(99) / 1000.0;
        System.out.printf(
                "%d changes at %d/s to %d instances, request to push taken: p50 %.0f ms (wanted %.0f), p99 %.0f ms (wanted %.0f), max %.0f ms%n",
                delays.getTotalCount(),
                rate,
                instances.size(),
                median,
                WANTED_MEDIAN,
                worst,
                WANTED_WORST,
                delays.getMaxValue() / 1000.0);
        double ratio = fanOut(instances, data, account);
        return median <= WANTED_MEDIAN && worst <= WANTED_WORST && ratio >= WANTED_RATIO;
    }

    private double fanOut(List<ServerProcess> instances, Path data, Path account)
            throws IOException, InterruptedException, SQLException {
        int devices = options.number("devices", 100_000);
        Table table = new Table(
                "round",
                "pushes, 1/s",
                "bare loop, 1/s",
                "ratio",
                "ms of processors a push: instances",
                "database",
                "bare loop",
                "MB of the instances");
        System.out.println("before fan-out: " + memory(instances));
        List<Double> ratios = new ArrayList<>();
        try (Connection connection = Database.embedded(data).connect();
                BareLoopProcess bare = new BareLoopProcess(
                        jvmArguments(), account, google.url().orElseThrow())) {
            FanOut fanOut =
                    new FanOut(connection, new RunningSystem(instances.get(0).address()), google);
            fanOut.addPeople(devices);
            for (int round = 1; round <= options.number("warm-up-rounds", 5); round++) {
                double pushed = fanOut.run(fanOut.propose(), devices);
                System.out.printf("warm-up: %.0f pushes/s, bare loop %.0f/s%n", pushed, bare.run(devices));
            }
            for (int round = 1; round <= options.number("rounds", 5); round++) {
                FanOut.Proposed proposed = fanOut.propose();
                double cpu = cpu(instances);
                double stored = Database.embeddedCpuSeconds(data);
                double pushed = fanOut.run(proposed, devices);
                double each = (cpu(instances) - cpu) * 1000 / devices;
                double eachStored = (Database.embeddedCpuSeconds(data) - stored) * 1000 / devices;
                double before = bare.cpuSeconds();
                double alone = bare.run(devices);
                double eachAlone = (bare.cpuSeconds() - before) * 1000 / devices;
                ratios.add(pushed / alone);
                System.out.printf("round %d: %.0f pushes/s, bare loop %.0f/s%n", round, pushed, alone);
                table.row(
                        round,
                        Math.round(pushed),
                        Math.round(alone),
                        Figures.twoDecimals(pushed / alone),
                        "%.3f".formatted(each),
                        "%.3f".formatted(eachStored),
                        "%.3f".formatted(eachAlone),
                        memory(instances));
            }
        }
        table.print();
        double median = Figures.median(ratios);
        System.out.printf("median ratio %s, wanted %s%n", Figures.twoDecimals(median), WANTED_RATIO);
        return median;
    }

    /** Processor time of all instances so far, in seconds. */
    private static double cpu(List<ServerProcess> instances) {
        return instances.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
    }

    private List<String> jvmArguments() {
        return RunProfile.jvmArguments(root.resolve("backend/pom.xml"));
    }

    private static String memory(List<ServerProcess> instances) {
        return instances.stream()
                .map(server -> Math.round(server.residentMegabytes()) + " MB")
                .collect(Collectors.joining(", "));
    }

    private static List<SignedIn> residents(List<ServerProcess> instances) {
        List<SignedIn> residents = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            RunningSystem system =
                    new RunningSystem(instances.get(i % instances.size()).address());
            SignedIn resident = SignedIn.resident(system, "09993%05d".formatted(i));
            resident.put(
                            "/me/devices/push-benchmark-" + i,
                            new DeviceRegistration("change-" + i, DeviceRegistration.Platform.ANDROID, "vi"))
                    .expect(204);
            residents.add(resident);
        }
        return residents;
    }

    private static String category(ServerProcess server) {
        for (CategoryView category : new RunningSystem(server.address())
                .get("/categories", null)
                .expect(200)
                .as(CategoryView[].class)) {
            if (!category.photoRequired()) {
                return category.code();
            }
        }
        throw new Failed("every category wants a photo");
    }
}
