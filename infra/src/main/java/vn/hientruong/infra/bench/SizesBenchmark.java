package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.bench.LatencyBenchmark.Measured;
import vn.hientruong.infra.fill.Fill;
import vn.hientruong.infra.server.Database;
import vn.hientruong.infra.server.RunProfile;
import vn.hientruong.infra.server.ServerProcess;

/**
 * The same questions to systems of several sizes, side by side: what grows with the table shows. Each size has a data
 * folder of its own, filled when it is new and used again when it is not.
 */
public final class SizesBenchmark {
    /** Up to here a search has less time. */
    private static final int SMALL = 100_000;

    private static final double SEARCH_SMALL = 50;
    private static final double SEARCH_LARGE = 60;

    private final Path root;
    private final Path folder;
    private final Options options;

    private SizesBenchmark(Options options) throws IOException {
        this.root = Path.of(options.text("root", "."));
        String named = options.text("folder", "");
        this.folder = named.isEmpty()
                ? Files.createTempDirectory("hientruong-sizes")
                : Files.createDirectories(Path.of(named));
        this.options = options;
    }

    public static void main(String[] args) {
        Tool.run(() -> {
            Set<String> known = new HashSet<>(LatencyBenchmark.OPTIONS);
            known.removeAll(Set.of("address", "search-limit"));
            known.addAll(Set.of("root", "folder", "sizes", "years", "residents", "seed", "until"));
            Options options = Options.of(args, known);
            int[] sizes = Arrays.stream(
                            options.text("sizes", "10000,100000,1000000").split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new SizesBenchmark(options).compare(sizes);
        });
    }

    private boolean compare(int[] sizes) throws IOException, InterruptedException, SQLException {
        System.out.println("data: " + folder.toAbsolutePath());
        List<List<Measured>> bySize = new ArrayList<>();
        for (int size : sizes) {
            fill(size);
            try (ServerProcess server = start(size)) {
                RunningSystem system = new RunningSystem(server.address());
                double searchLimit = size <= SMALL ? SEARCH_SMALL : SEARCH_LARGE;
                List<Measured> measured =
                        new LatencyBenchmark(options).measure(LatencyBenchmark.questions(system, options, searchLimit));
                System.out.printf("%n%,d reports%n", size);
                LatencyBenchmark.print(measured);
                bySize.add(measured);
            }
        }
        print(sizes, bySize);
        return bySize.stream().flatMap(List::stream).allMatch(Measured::passed);
    }

    /** In a process that ends: what is measured starts with nothing half written. */
    private void fill(int size) throws IOException, InterruptedException, SQLException {
        try (ServerProcess server = start(size);
                Connection connection = Database.embedded(data(size)).connect()) {
            System.out.printf("%n%,d reports on %s%n", size, server.address());
            long there = reports(connection);
            if (there == 0) {
                String until = options.text("until", "");
                Fill.fill(
                        connection,
                        new Fill.Wish(
                                size,
                                options.number("years", 3),
                                options.number("residents", 50_000),
                                options.number("seed", 1),
                                until.isEmpty() ? Fill.today(connection) : Instant.parse(until)));
            } else if (there != size) {
                throw new Failed(data(size) + " has " + there + " reports; remove it to have it filled anew");
            }
        }
    }

    private ServerProcess start(int size) throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(
                ServerProcess.jar(root),
                RunProfile.jvmArguments(root.resolve("backend/pom.xml")),
                data(size),
                folder.resolve(size + ".log"),
                Map.of("HIENTRUONG_SAMPLE", "DIRECTORY", "HIENTRUONG_LIMITS_FACTOR", "100000"));
        server.secondsToFirstAnswer();
        return server;
    }

    private Path data(int size) {
        return folder.resolve(Integer.toString(size));
    }

    private static long reports(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from report");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void print(int[] sizes, List<List<Measured>> bySize) {
        List<String> head = new ArrayList<>(List.of("milliseconds, p50 and p99", "as"));
        for (int size : sizes) {
            head.add(String.format(java.util.Locale.ROOT, "%,d", size));
        }
        head.addAll(List.of("limit", "p50, largest to smallest", ""));
        Table table = new Table(head.toArray(String[]::new));
        for (int i = 0; i < bySize.get(0).size(); i++) {
            List<Object> cells = new ArrayList<>();
            Question question = bySize.get(0).get(i).question();
            cells.add(question.name());
            cells.add(question.as());
            boolean passed = true;
            for (List<Measured> measured : bySize) {
                Measured one = measured.get(i);
                cells.add(Figures.oneDecimal(one.round().millis(50)) + "  "
                        + Figures.oneDecimal(one.round().millis(99)));
                passed &= one.passed();
            }
            cells.add(bySize.get(bySize.size() - 1).get(i).question().shownLimit());
            cells.add(Figures.oneDecimal(
                    bySize.get(bySize.size() - 1).get(i).round().millis(50)
                            / bySize.get(0).get(i).round().millis(50)));
            cells.add(passed ? "" : "OVER");
            table.row(cells.toArray());
        }
        table.print();
    }
}
