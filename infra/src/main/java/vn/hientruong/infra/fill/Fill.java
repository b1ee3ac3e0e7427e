package vn.hientruong.infra.fill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.server.Database;
import vn.hientruong.infra.server.RunProfile;
import vn.hientruong.infra.server.ServerProcess;

/** Fills the database of a system with reports of some years; the same seed and end make the same reports. */
public final class Fill {
    private static final int BATCH = 5_000;
    private static final int AHEAD = 4;

    /**
     * What is wanted.
     *
     * @param until nothing happens from then on
     */
    public record Wish(int reports, int years, int residents, long seed, Instant until) {}

    private final Wish wish;
    private final Connection connection;

    private Fill(Wish wish, Connection connection) {
        this.wish = wish;
        this.connection = connection;
    }

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(
                    args,
                    Set.of(
                            "root",
                            "reports",
                            "years",
                            "residents",
                            "seed",
                            "until",
                            "data",
                            "jdbc-url",
                            "jdbc-user",
                            "jdbc-password"));
            Path data = Path.of(options.text("data", "data"));
            String url = options.text("jdbc-url", "");
            if (!url.isEmpty()) {
                Database named =
                        Database.of(url, options.text("jdbc-user", "postgres"), options.text("jdbc-password", ""));
                fill(named, options);
            } else if (Files.exists(data.resolve("postgres/postmaster.pid"))) {
                fill(Database.embedded(data), options);
            } else {
                fillStopped(Path.of(options.text("root", ".")), data, options);
            }
            return true;
        });
    }

    /** The database lives in the program, so a stopped system is started for as long as it takes. */
    private static void fillStopped(Path root, Path data, Options options)
            throws IOException, InterruptedException, SQLException {
        Path log = Files.createTempFile("hientruong-fill", ".log");
        try (ServerProcess server = ServerProcess.start(
                ServerProcess.jar(root),
                RunProfile.jvmArguments(root.resolve("backend/pom.xml")),
                data,
                log,
                Map.of("HIENTRUONG_SAMPLE", "DIRECTORY"))) {
            server.secondsToFirstAnswer();
            fill(Database.embedded(data), options);
        }
    }

    private static void fill(Database database, Options options) throws SQLException, InterruptedException {
        String until = options.text("until", "");
        try (Connection connection = database.connect()) {
            fill(
                    connection,
                    new Wish(
                            options.number("reports", 1_000_000),
                            options.number("years", 3),
                            options.number("residents", 50_000),
                            options.number("seed", 1),
                            until.isEmpty() ? today(connection) : Instant.parse(until)));
        }
    }

    /** Fills the database behind a connection and prints what came of it. */
    public static void fill(Connection connection, Wish wish) throws SQLException, InterruptedException {
        new Fill(wish, connection).run();
    }

    private void run() throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        LocalDate from = LocalDate.ofInstant(wish.until, WorkingTime.ZONE).minusYears(wish.years);
        Instant since = from.atStartOfDay(WorkingTime.ZONE).toInstant();
        System.out.printf(
                "%d reports from %s until %s, --seed %d --until %s%n",
                wish.reports, from, wish.until, wish.seed, wish.until);
        Chance chance = new Chance(wish.seed);
        Directory directory = Directory.read(connection);
        Words words = Words.read();
        Table table = new Table("table", "rows");
        try (BulkLoad load = new BulkLoad(connection)) {
            People people = People.prepare(connection, load, directory, wish.residents, since, chance);
            WorkingTime office = new WorkingTime(
                    from.minusDays(10),
                    from.plusYears(wish.years + 2L),
                    days("select day from calendar_holiday"),
                    days("select day from calendar_make_up_day"));
            Sheets sheets = new Sheets(load, wish.until, chance);
            Moves moves = new Moves(words, people, office, directory, chance);
            Plot plot = new Plot(words, people, moves, since, chance);
            Reports reports = new Reports(directory, words, people, plot, wish.until, wish.seed, chance);
            Instant[] times = FilingTimes.spread(wish.reports, from, wish.until, chance);
            Kept kept = new Kept(connection, load);
            kept.rest();
            load.takeAwayIndexes();
            send(times, reports, sheets);
            say("rows", begin);
            kept.catchUp(wish.until);
            load.execute("update repeat_spot_mark set at = greatest(at, timestamptz '" + wish.until + "')");
            say("what triggers keep", begin);
            load.putBackIndexes();
            say("indexes and foreign keys", begin);
            load.tables().forEach((name, rows) -> {
                table.row(name, rows.count());
                rows.missing().forEach(column -> System.out.println("not in this schema: " + column));
                rows.defaulted().forEach(column -> System.out.println("left to its default: " + column));
            });
            load.commit();
            for (String name : load.tables().keySet()) {
                load.execute("vacuum (analyze) " + name);
            }
        }
        table.print();
        say("committed, vacuumed and analysed", begin);
    }

    /** One thread makes the rows, this one hands them to PostgreSQL. */
    private void send(Instant[] times, Reports reports, Sheets sheets) throws SQLException, InterruptedException {
        BlockingQueue<Map<TableCopy, String>> ready = new ArrayBlockingQueue<>(AHEAD);
        ExecutorService maker = Executors.newSingleThreadExecutor();
        try {
            Future<?> made = maker.submit(() -> {
                for (int i = 0; i < times.length; i++) {
                    sheets.write(reports.next(times[i]));
                    if ((i + 1) % BATCH == 0 || i + 1 == times.length) {
                        if (i + 1 == times.length) {
                            reports.repeatSpots().forEach(sheets::write);
                        }
                        ready.put(sheets.take());
                    }
                }
                return null;
            });
            int batches = (times.length + BATCH - 1) / BATCH;
            for (int i = 0; i < batches; i++) {
                Map<TableCopy, String> batch = ready.poll(1, TimeUnit.SECONDS);
                while (batch == null) {
                    if (made.isDone()) {
                        made.get();
                    }
                    batch = ready.poll(1, TimeUnit.SECONDS);
                }
                for (Map.Entry<TableCopy, String> rows : batch.entrySet()) {
                    rows.getKey().send(rows.getValue());
                }
            }
            made.get();
        } catch (ExecutionException failed) {
            throw new Failed("a report could not be made", failed);
        } finally {
            maker.shutdownNow();
        }
    }

    private Set<LocalDate> days(String query) throws SQLException {
        Set<LocalDate> days = new HashSet<>();
        Directory.each(connection, query, row -> days.add(row.getObject(1, LocalDate.class)));
        return days;
    }

    private static void say(String what, long begin) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
    }

    /** The first instant of the database's today, so that two runs of a day make the same. */
    public static Instant today(Connection connection) throws SQLException {
        Instant[] today = new Instant[1];
        Directory.each(
                connection,
                "select current_date::text",
                row -> today[0] = LocalDate.parse(row.getString(1))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        return today[0];
    }
}
