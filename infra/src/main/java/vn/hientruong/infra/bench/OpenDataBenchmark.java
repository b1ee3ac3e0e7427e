package vn.hientruong.infra.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.server.ResidentMemory;

/** All public reports as a file, several times, and the memory of the backend meanwhile: it must not grow with the rows. */
public final class OpenDataBenchmark {
    private static final Set<String> OPTIONS = Set.of("address", "data", "pid", "rounds", "file");
    private static final double WANTED_MEGABYTES = 50;
    private static final int BUFFER = 64 * 1024;

    /**
     * One file.
     *
     * @param first seconds until its first byte came
     * @param whole seconds until its last one had
     */
    private record Taken(long lines, long bytes, double first, double whole) {}

    private OpenDataBenchmark() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            URI file = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS))
                    .address()
                    .resolve("/open-data/" + options.text("file", "reports.csv"));
            int pid = options.number("pid", 0);
            take(file); // the first one after a start brings classes and compiled code with it
            try (ResidentMemory memory =
                    new ResidentMemory(pid == 0 ? ResidentMemory.holder(Path.of(options.text("data", "data"))) : pid)) {
                return measure(file, memory, options.number("rounds", 3));
            }
        });
    }

    private static boolean measure(URI file, ResidentMemory memory, int rounds)
            throws IOException, InterruptedException {
        double before = memory.now();
        Table table = new Table("file", "lines", "MB", "s to the first byte", "s", "lines/s", "MB of the backend");
        for (int round = 1; round <= rounds; round++) {
            Taken taken = take(file);
            table.row(
                    round,
                    taken.lines(),
                    Figures.oneDecimal(taken.bytes() / 1e6),
                    Figures.oneDecimal(taken.first()),
                    Figures.oneDecimal(taken.whole()),
                    Math.round(taken.lines() / taken.whole()),
                    Math.round(memory.now()));
        }
        table.print();
        System.out.printf(
                "resident memory of the backend: before %.0f MB, peak %.0f MB; wanted a peak within %.0f MB%n",
                before, memory.peak(), WANTED_MEGABYTES);
        return memory.peak() - before <= WANTED_MEGABYTES;
    }

    private static Taken take(URI file) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new Failed(file + " answered " + answer.statusCode());
        }
        long lines = 0;
        long bytes = 0;
        double first = 0;
        byte[] part = new byte[BUFFER];
        try (InputStream body = answer.body()) {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                first = first == 0 ? seconds(start) : first;
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return new Taken(lines, bytes, first, seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
