package vn.hientruong.infra.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;
import vn.hientruong.infra.bench.QuestionLoad.Round;

/** How long staff wait for a page of work, a search, a report, figures: against a running system, over HTTP. */
public final class LatencyBenchmark {
    static final Set<String> OPTIONS = Set.of(
            "suite",
            "question",
            "address",
            "password",
            "clients",
            "seconds",
            "warm-up-seconds",
            "rounds",
            "search-limit");

    private static final double SEARCH_LIMIT = 60;

    /**
     * What came of one question.
     *
     * @param round the one in the middle by its 99th percentile
     * @param best the least 99th percentile of a round, in milliseconds
     */
    record Measured(Question question, Round round, double best) {
        boolean passed() {
            return round.millis(99) <= question.limit();
        }
    }

    private final QuestionLoad load;
    private final Duration warmUp;
    private final Duration seconds;
    private final int rounds;

    LatencyBenchmark(Options options) {
        load = new QuestionLoad(options.number("clients", 4));
        warmUp = Duration.ofSeconds(options.number("warm-up-seconds", 5));
        seconds = Duration.ofSeconds(options.number("seconds", 10));
        rounds = options.number("rounds", 3);
    }

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            RunningSystem system = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS));
            List<Measured> measured = new LatencyBenchmark(options)
                    .measure(questions(system, options, options.number("search-limit", (int) SEARCH_LIMIT)));
            print(measured);
            return measured.stream().allMatch(Measured::passed);
        });
    }

    /** Those of {@code --suite}, or all; with {@code --question} those alone whose name holds it. */
    static List<Question> questions(RunningSystem system, Options options, double searchLimit) {
        Map<String, Supplier<List<Question>>> suites = Questions.of(system, options, searchLimit);
        List<Question> wanted = new ArrayList<>();
        for (String name :
                options.text("suite", String.join(",", suites.keySet())).split(",", -1)) {
            Supplier<List<Question>> suite = suites.get(name);
            if (suite == null) {
                throw new Failed("--suite is one or several of " + String.join(", ", suites.keySet()));
            }
            wanted.addAll(suite.get());
        }
        String part = options.text("question", "");
        wanted.removeIf(question -> !question.name().contains(part));
        if (wanted.isEmpty()) {
            throw new Failed("no question's name holds " + part);
        }
        return wanted;
    }

    /** Every question is looked at first, so that a missing one is known before an hour has passed. */
    List<Measured> measure(List<Question> questions) throws IOException, InterruptedException {
        for (Question question : questions) {
            load.check(question);
        }
        for (Question question : questions) {
            load.run(question, warmUp);
        }
        Map<Question, List<Round>> taken = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Question question : questions) {
                taken.computeIfAbsent(question, first -> new ArrayList<>()).add(load.run(question, seconds));
            }
        }
        List<Measured> measured = new ArrayList<>();
        taken.forEach((question, all) -> {
            List<Round> sorted = all.stream()
                    .sorted(Comparator.comparingDouble(round -> round.millis(99)))
                    .toList();
            measured.add(new Measured(
                    question, sorted.get(sorted.size() / 2), sorted.get(0).millis(99)));
        });
        return measured;
    }

    static void print(List<Measured> measured) {
        Table table = new Table(
                "milliseconds", "as", "1/s", "p50", "p95", "p99", "max", "p99 of the best round", "limit", "");
        for (Measured one : measured) {
            Round round = one.round();
            table.row(
                    one.question().name(),
                    one.question().as(),
                    Math.round(round.perSecond()),
                    Figures.oneDecimal(round.millis(50)),
                    Figures.oneDecimal(round.millis(95)),
                    Figures.oneDecimal(round.millis(99)),
                    Figures.oneDecimal(round.millis(100)),
                    Figures.oneDecimal(one.best()),
                    one.question().shownLimit(),
                    one.passed() ? "" : "OVER");
        }
        table.print();
    }
}
