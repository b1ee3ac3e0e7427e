package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.server.Database;

/** PostgreSQL's own load generator, with prepared statements: the most it can reach. */
final class Pgbench {
    private static final Pattern TPS = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Database database;
    private final Path script;
    private final int connections;

    Pgbench(Database database, Path script, int connections) throws IOException {
        this.program = find();
        this.database = database;
        this.script = script;
        this.connections = connections;
    }

    /** @return transactions per second, without the time to connect */
    double run(Duration duration) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=" + Math.min(connections, 2),
                        "--time=" + duration.toSeconds(),
                        "--file=" + script,
                        "--host=" + database.host(),
                        "--port=" + database.port(),
                        "--username=" + database.user(),
                        database.name()))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Failed("pgbench failed:\n" + output);
        }
        return transactionsPerSecond(output);
    }

    static double transactionsPerSecond(String output) {
        Matcher tps = TPS.matcher(output);
        if (!tps.find() || !output.contains("number of failed transactions: 0 ")) {
            throw new Failed("pgbench did not run cleanly:\n" + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static Path find() throws IOException {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "pgbench"));
        try (Stream<Path> debian = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return Stream.concat(
                            debian.map(version -> version.resolve("bin/pgbench"))
                                    .sorted(),
                            onPath)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new Failed("pgbench is not installed; on Debian and Ubuntu it comes with the"
                            + " server: apt-get install postgresql"));
        }
    }
}
