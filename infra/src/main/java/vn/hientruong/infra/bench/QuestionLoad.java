package vn.hientruong.infra.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import vn.hientruong.infra.Failed;

/** Asks a question over some connections, each going on when it was answered. */
final class QuestionLoad {
    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    /**
     * What was measured.
     *
     * @param micros of each time the question was answered whole
     */
    record Round(Histogram micros, double seconds) {
        double perSecond() {
            return micros.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private final int clients;

    QuestionLoad(int clients) {
        this.clients = clients;
    }

    /** Asks once and looks at the answer; a question that finds something else than meant measures nothing. */
    void check(Question question) throws IOException {
        question.door().refresh();
        try (HttpConnection connection = connect(question)) {
            byte[] last = {};
            for (String path : question.paths().get()) {
                last = connection.get(question.door().root() + path);
            }
            if (!question.meant().fits(last)) {
                throw new Failed(question.title() + " is not answered as meant: "
                        + question.paths().get());
            }
        }
    }

    Round run(Question question, Duration duration) throws InterruptedException {
        question.door().refresh();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                parts.add(threads.submit(() -> askUntil(begin + duration.toNanos(), question)));
            }
            Histogram whole = new Histogram(LONGEST_MICROS, 3);
            for (Future<Histogram> part : parts) {
                whole.add(part.get());
            }
            return new Round(whole, (System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException failed) {
            throw new Failed(question.title() + " stopped", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Histogram askUntil(long end, Question question) throws IOException {
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        try (HttpConnection connection = connect(question)) {
            long now = System.nanoTime();
            while (now < end) {
                for (String path : question.paths().get()) {
                    connection.get(question.door().root() + path);
                }
                long answered = System.nanoTime();
                micros.recordValue(Math.min((answered - now) / 1000, LONGEST_MICROS));
                now = answered;
            }
        }
        return micros;
    }

    private static HttpConnection connect(Question question) throws IOException {
        return new HttpConnection(question.door().address(), question.door().headers());
    }
}
