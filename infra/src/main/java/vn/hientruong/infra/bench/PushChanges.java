package vn.hientruong.infra.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

/**
 * Changes at a fixed rate, whatever the system makes of it: reports are filed by people with a device, at all instances
 * in turn. Measured from the moment at which the request was to be sent to the moment at which the stand-in took the push, so
 * the filing itself is in it.
 */
final class PushChanges {
    private static final int THREADS = 32;
    private static final Duration LAST_PUSH = Duration.ofSeconds(30);
    private static final int DIGITS = 3;

    private final List<SignedIn> residents;
    private final FilingLoad bodies;
    private final Map<UUID, Long> arrived = new ConcurrentHashMap<>();

    PushChanges(List<SignedIn> residents, String category, FcmStandIn google) {
        this.residents = residents;
        this.bodies = new FilingLoad(residents, category);
        google.watch(this::note);
    }

    private void note(PushedMessage push) {
        String report = push.data().get("reportId");
        if (report != null && push.token().startsWith("change-")) {
            arrived.putIfAbsent(UUID.fromString(report), System.nanoTime());
        }
    }

    /** @return delays in microseconds */
    Histogram run(int rate, Duration time) throws InterruptedException {
        arrived.clear();
        residents.forEach(SignedIn::refresh);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<UUID, Long> sent = new ConcurrentHashMap<>();
        try {
            List<Future<?>> filings = new ArrayList<>();
            long begin = System.nanoTime();
            long gap = TimeUnit.SECONDS.toNanos(1) / rate;
            for (long change = 0; change < rate * time.toSeconds(); change++) {
                long planned = begin + change * gap;
                LockSupport.parkNanos(planned - System.nanoTime());
                SignedIn resident = residents.get((int) (change % residents.size()));
                filings.add(threads.submit(() -> sent.put(file(resident), planned)));
            }
            for (Future<?> filing : filings) {
                filing.get();
            }
        } catch (ExecutionException failed) {
            throw new Failed("filing stopped", failed);
        } finally {
            threads.shutdownNow();
        }
        return delays(sent);
    }

    private UUID file(SignedIn resident) {
        return resident.post("/reports", bodies.body().getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .as(ReportView.class)
                .id();
    }

    private Histogram delays(Map<UUID, Long> sent) throws InterruptedException {
        long end = System.nanoTime() + LAST_PUSH.toNanos();
        while (!arrived.keySet().containsAll(sent.keySet())) {
            if (System.nanoTime() > end) {
                throw new Failed("pushes did not arrive within " + LAST_PUSH);
            }
            Thread.sleep(20);
        }
        Histogram delays = new Histogram(DIGITS);
        sent.forEach((report, planned) -> {
            Long taken = arrived.get(report);
            if (taken != null) {
                delays.recordValue(TimeUnit.NANOSECONDS.toMicros(taken - planned));
            }
        });
        return delays;
    }
}
