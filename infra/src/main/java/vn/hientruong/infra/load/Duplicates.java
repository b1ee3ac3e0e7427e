package vn.hientruong.infra.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.report.DuplicateScore;

/** Precision and recall of the score for duplicates, by threshold, on pairs of a real 311 export. */
public final class Duplicates {
    private static final String ROWS = "la311_sample.csv";

    /** What a threshold makes of the pairs. */
    record Outcome(int found, int wrong, int missed) {
        double precision() {
            return share(found, found + wrong);
        }

        double recall() {
            return share(found, found + missed);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }
    }

    private Duplicates() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, Set.of("radius", "days", "precision", "recall"));
            Path folder = options.path(0, "the folder with " + ROWS);
            DuplicateScore.Reach reach = new DuplicateScore.Reach(
                    options.number("radius", 100), Duration.ofDays(options.number("days", 14)));
            List<DuplicatePairs.Labelled> pairs = DuplicatePairs.of(ServiceRequest.read(folder.resolve(ROWS)));
            long same = pairs.stream().filter(DuplicatePairs.Labelled::same).count();
            if (same == 0 || same == pairs.size()) {
                throw new Failed("the rows give pairs of one label only: " + same + " of " + pairs.size());
            }
            System.out.printf(
                    "%d pairs, %d the same; radius %.0f m, %d days, no text%n",
                    pairs.size(), same, reach.radius(), reach.window().toDays());
            return print(pairs, reach, options.number("precision", 80) / 100.0, options.number("recall", 80) / 100.0);
        });
    }

    /**
     * Residents are offered one category only, so its precision stands beside that over all.
     *
     * @return whether one threshold keeps both limits
     */
    private static boolean print(
            List<DuplicatePairs.Labelled> pairs, DuplicateScore.Reach reach, double precision, double recall) {
        Table table = new Table("threshold", "precision", "within one type", "recall", "found", "wrong", "missed");
        List<DuplicatePairs.Labelled> sameType =
                pairs.stream().filter(labelled -> labelled.pair().sameKind()).toList();
        boolean kept = false;
        for (int step = 1; step < 20; step++) {
            double threshold = step * 0.05;
            Outcome outcome = outcome(pairs, reach, threshold);
            Outcome oneType = outcome(sameType, reach, threshold);
            kept |= outcome.precision() >= precision && outcome.recall() >= recall;
            table.row(
                    "%.2f".formatted(threshold),
                    "%.3f".formatted(outcome.precision()),
                    "%.3f".formatted(oneType.precision()),
                    "%.3f".formatted(outcome.recall()),
                    outcome.found(),
                    outcome.wrong(),
                    outcome.missed());
        }
        table.print();
        System.out.printf("wanted at one threshold: precision %.2f, recall %.2f%n", precision, recall);
        return kept;
    }

    static Outcome outcome(List<DuplicatePairs.Labelled> pairs, DuplicateScore.Reach reach, double threshold) {
        int found = 0;
        int wrong = 0;
        int missed = 0;
        for (DuplicatePairs.Labelled labelled : pairs) {
            boolean offered = DuplicateScore.of(labelled.pair(), reach) >= threshold;
            if (offered && labelled.same()) {
                found++;
            } else if (offered) {
                wrong++;
            } else if (labelled.same()) {
                missed++;
            }
        }
        return new Outcome(found, wrong, missed);
    }
}
