package vn.hientruong.infra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.SignedIn;

/** Files reports over as many connections as there are residents, each sending the next when the last was answered. */
final class FilingLoad {
    private final List<SignedIn> residents;
    private final String category;

    FilingLoad(List<SignedIn> residents, String category) {
        this.residents = List.copyOf(residents);
        this.category = category;
    }

    /** @return reports filed per second */
    double run(Duration duration) throws InterruptedException {
        residents.forEach(SignedIn::refresh);
        ExecutorService threads = Executors.newFixedThreadPool(residents.size());
        try {
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (SignedIn resident : residents) {
                counts.add(threads.submit(() -> fileUntil(end, resident)));
            }
            long filed = 0;
            for (Future<Integer> count : counts) {
                filed += count.get();
            }
            return filed / ((System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException failed) {
            throw new Failed("filing stopped", failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A body with a fresh key, somewhere within two kilometres of the middle of Đồng Hới. */
    String body() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return String.format(
                Locale.ROOT,
                "{\"clientKey\":\"%s\",\"category\":\"%s\",\"description\":\"Đèn đường trước số %d không sáng\","
                        + "\"place\":{\"lat\":%.6f,\"lon\":%.6f,\"accuracyMetres\":8.0}}",
                UUID.randomUUID(),
                category,
                random.nextInt(1, 500),
                random.nextDouble(17.46, 17.48),
                random.nextDouble(106.59, 106.61));
    }

    private int fileUntil(long end, SignedIn resident) throws IOException {
        int filed = 0;
        try (HttpConnection connection = new HttpConnection(
                resident.system().address(), Door.api(resident).headers())) {
            while (System.nanoTime() < end) {
                connection.post("/api/v1/reports", body().getBytes(StandardCharsets.UTF_8));
                filed++;
            }
        }
        return filed;
    }
}
