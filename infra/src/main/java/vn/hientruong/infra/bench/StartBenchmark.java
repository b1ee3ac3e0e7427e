package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.server.RunProfile;
import vn.hientruong.infra.server.ServerProcess;

/**
 * How long the packaged application takes from {@code java -jar} to its first answer: on an empty folder (database made,
 * sample data filled in) and on a used one; and how much memory it holds once it is at rest.
 */
public final class StartBenchmark {
    private static final double FIRST_SECONDS = 40;
    private static final double SECOND_SECONDS = 8;
    private static final double RESIDENT_MEGABYTES = 450;

    private StartBenchmark() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, Set.of("root", "runs", "rest-seconds"));
            Path root = Path.of(options.text("root", "."));
            return measure(root, options.number("runs", 3), options.number("rest-seconds", 60));
        });
    }

    private static boolean measure(Path root, int runs, int restSeconds) throws IOException, InterruptedException {
        Path jar = ServerProcess.jar(root);
        List<String> jvm = RunProfile.jvmArguments(root.resolve("backend/pom.xml"));
        System.out.println("java " + String.join(" ", jvm) + " -jar " + jar);
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            Path folder = Files.createTempDirectory("hientruong-start");
            Path data = folder.resolve("data");
            try (ServerProcess server = ServerProcess.start(jar, jvm, data, folder.resolve("first.log"), Map.of())) {
                first.add(server.secondsToFirstAnswer());
            }
            try (ServerProcess server = ServerProcess.start(jar, jvm, data, folder.resolve("second.log"), Map.of())) {
                second.add(server.secondsToFirstAnswer());
                Thread.sleep(restSeconds * 1000L);
                resident.add(server.residentMegabytes());
            }
            System.out.printf(
                    "run %d: first %.1f s, second %.1f s, resident %.0f MB%n",
                    run, last(first), last(second), last(resident));
            delete(folder);
        }
        new Table("", "min", "median", "max", "limit")
                .row(row("first start, s", first, FIRST_SECONDS))
                .row(row("second start, s", second, SECOND_SECONDS))
                .row(row("resident after " + restSeconds + " s, MB", resident, RESIDENT_MEGABYTES))
                .print();
        return Figures.median(first) <= FIRST_SECONDS
                && Figures.median(second) <= SECOND_SECONDS
                && Figures.median(resident) <= RESIDENT_MEGABYTES;
    }

    private static Object[] row(String name, List<Double> values, double limit) {
        return new Object[] {
            name,
            Figures.oneDecimal(Figures.min(values)),
            Figures.oneDecimal(Figures.median(values)),
            Figures.oneDecimal(Figures.max(values)),
            Figures.oneDecimal(limit)
        };
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
