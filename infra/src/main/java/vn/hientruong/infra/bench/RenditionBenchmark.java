package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;

/**
 * Processor time of one photo's renditions, 1600 and 320 pixels, both progressive: the packaged picture worker, warm,
 * against vipsthumbnail with one thread, in turn. A vipsthumbnail starts for each size, as a program would start it.
 */
public final class RenditionBenchmark {
    private static final double WANTED_RATIO = 0.5;

    private RenditionBenchmark() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, Set.of("root", "photo", "rounds", "pairs", "warm-up"));
            Path photo = Path.of(options.text("photo", ""));
            if (!Files.isRegularFile(photo)) {
                throw new Failed("name a JPEG: --photo <file>");
            }
            Path application = Path.of(options.text("root", ".")).resolve("backend/target/quarkus-app");
            Path folder = Files.createTempDirectory("hientruong-renditions");
            try (WorkerUnderTest worker = WorkerUnderTest.start(application, photo.toAbsolutePath(), folder)) {
                worker.render(options.number("warm-up", 60));
                return measure(
                        worker,
                        new VipsThumbnail(photo.toAbsolutePath(), folder),
                        options.number("rounds", 5),
                        options.number("pairs", 20));
            }
        });
    }

    private static boolean measure(WorkerUnderTest worker, VipsThumbnail vips, int rounds, int pairs)
            throws IOException, InterruptedException {
        Table table = new Table("round", "worker, ms", "vipsthumbnail, ms", "ratio of renditions per core-second");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            double ours = worker.render(pairs) / pairs;
            double theirs = vips.render(pairs) / pairs;
            ratios.add(theirs / ours);
            table.row(round, Figures.oneDecimal(ours), Figures.oneDecimal(theirs), Figures.twoDecimals(theirs / ours));
        }
        table.row("median", "", "", Figures.twoDecimals(Figures.median(ratios)) + ", wanted " + WANTED_RATIO)
                .print();
        return Figures.median(ratios) >= WANTED_RATIO;
    }
}
