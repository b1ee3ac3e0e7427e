package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.server.Database;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.identity.DeviceRegistration;
import vn.hientruong.model.report.ReportView;

/**
 * {@code POST /reports} against what pgbench reaches with the same INSERTs on the same PostgreSQL, with the same number
 * of connections, in turn. Leaves its rows behind: run it on data that may be thrown away.
 */
public final class FilingBenchmark {
    private static final double WANTED_RATIO = 0.5;
    /** PostgreSQL's sessions hand in their counts up to ten seconds late. */
    private static final Duration STATISTICS = Duration.ofSeconds(12);

    private static final Duration DRAIN = Duration.ofMinutes(10);

    private final FilingLoad load;
    private final List<SignedIn> residents;
    private final Database database;
    private final int connections;

    private FilingBenchmark(List<SignedIn> residents, String category, Database database) {
        this.load = new FilingLoad(residents, category);
        this.residents = residents;
        this.database = database;
        this.connections = residents.size();
    }

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(
                    args,
                    Set.of(
                            "address",
                            "connections",
                            "seconds",
                            "warm-up-seconds",
                            "pairs",
                            "category",
                            "devices",
                            "data",
                            "jdbc-url",
                            "jdbc-user",
                            "jdbc-password"));
            RunningSystem system = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS));
            Database database = database(options);
            FilingBenchmark benchmark = new FilingBenchmark(
                    residents(system, options.number("connections", 8), options.number("devices", 0) > 0),
                    options.text("category", categoryWithoutPhoto(system)),
                    database);
            return benchmark.compare(
                    Duration.ofSeconds(options.number("warm-up-seconds", 60)),
                    Duration.ofSeconds(options.number("seconds", 30)),
                    options.number("pairs", 5));
        });
    }

    private boolean compare(Duration warmUp, Duration round, int pairs)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = database.connect()) {
            System.out.printf("warming up for %d s on %d connections%n", warmUp.toSeconds(), connections);
            load.run(warmUp);
            Path script = Files.createTempFile("filing", ".sql");
            Files.writeString(script, new InsertScript(connection, sampleReport()).text(tasksPerReport(connection)));
            System.out.println("the same INSERTs, for pgbench: " + script);
            Pgbench pgbench = new Pgbench(database, script, connections);
            pgbench.run(Duration.ofSeconds(5));
            Table table = new Table("pair", "POST /reports, 1/s", "pgbench, 1/s", "ratio");
            List<Double> ratios = new ArrayList<>();
            for (int pair = 1; pair <= pairs; pair++) {
                double filed = load.run(round);
                drain(connection);
                double inserted = pgbench.run(round);
                ratios.add(filed / inserted);
                System.out.printf("pair %d: %.0f against %.0f%n", pair, filed, inserted);
                table.row(pair, Math.round(filed), Math.round(inserted), Figures.twoDecimals(filed / inserted));
            }
            Database.forgetTasks(connection, InsertScript.TASK);
            table.print();
            double median = Figures.median(ratios);
            System.out.printf("median ratio %s, wanted %s%n", Figures.twoDecimals(median), WANTED_RATIO);
            return median >= WANTED_RATIO;
        }
    }

    private UUID sampleReport() {
        return residents
                .get(0)
                .post("/reports", load.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(201)
                .as(ReportView.class)
                .id();
    }

    /** Tasks vanish when they are done, so they are counted by PostgreSQL's statistics over a short run. */
    private int tasksPerReport(Connection connection) throws InterruptedException, SQLException {
        drain(connection);
        Thread.sleep(STATISTICS.toMillis());
        Map<String, Long> before = Database.insertedRows(connection);
        load.run(Duration.ofSeconds(3));
        drain(connection);
        Thread.sleep(STATISTICS.toMillis());
        Map<String, Long> after = Database.insertedRows(connection);
        double reports = after.getOrDefault("report", 0L) - before.getOrDefault("report", 0L);
        Table table = new Table("table", "rows per report");
        after.forEach((name, count) -> {
            double rows = (count - before.getOrDefault(name, 0L)) / reports;
            if (rows >= 0.01) {
                table.row(name, Figures.twoDecimals(rows));
            }
        });
        table.print();
        return (int) Math.round(
                (after.getOrDefault("scheduled_tasks", 0L) - before.getOrDefault("scheduled_tasks", 0L)) / reports);
    }

    /** Pushes still on their way would slow down whoever is measured next. */
    private static void drain(Connection connection) throws SQLException, InterruptedException {
        long end = System.nanoTime() + DRAIN.toNanos();
        while (Database.dueTasks(connection) > 0) {
            if (System.nanoTime() > end) {
                throw new Failed("pushes still wait after " + DRAIN + "; does the sender work?");
            }
            Thread.sleep(500);
        }
    }

    private static Database database(Options options) {
        String url = options.text("jdbc-url", "");
        return url.isEmpty()
                ? Database.embedded(Path.of(options.text("data", "data")))
                : Database.of(url, options.text("jdbc-user", "postgres"), options.text("jdbc-password", ""));
    }

    private static String categoryWithoutPhoto(RunningSystem system) {
        for (CategoryView category : system.get("/categories", null).expect(200).as(CategoryView[].class)) {
            if (!category.photoRequired()) {
                return category.code();
            }
        }
        throw new Failed("every category wants a photo; name one that does not with --category");
    }

    /** With a device each report is pushed as well, by the same processors that file the next. */
    private static List<SignedIn> residents(RunningSystem system, int count, boolean devices) {
        List<SignedIn> residents = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            SignedIn resident = SignedIn.resident(system, "09991%05d".formatted(i));
            String device = "/me/devices/filing-benchmark-" + i;
            if (devices) {
                resident.put(
                                device,
                                new DeviceRegistration(
                                        "filing-benchmark-" + i, DeviceRegistration.Platform.ANDROID, "vi"))
                        .expect(200, 201, 204);
            } else {
                resident.delete(device).expect(204);
            }
            residents.add(resident);
        }
        return residents;
    }
}
