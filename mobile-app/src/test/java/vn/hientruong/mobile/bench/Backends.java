package vn.hientruong.mobile.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SampleInbox;
import vn.hientruong.mobile.testsupport.SampleMap;
import vn.hientruong.mobile.testsupport.SampleOutlines;

/** Stand-ins for the backend, and a phone on which somebody has signed in to it. */
final class Backends {
    private static final int PAGE = 50;

    private Backends() {}

    static ReportBackend usual() {
        ReportBackend backend = new ReportBackend();
        backend.document("/api/v1/categories", LocalBackend.TWO_CATEGORIES);
        backend.document("/api/v1/areas/outlines", SampleOutlines.TWO);
        backend.document("/api/v1/reports/nearby", "[]");
        backend.document("/api/v1/me/notifications", SampleInbox.TWO);
        backend.document("/api/v1/map", SampleMap.THREE);
        return backend;
    }

    /** One of these many own reports; {@code pages} counts how often it is asked for some. */
    static void own(ReportBackend backend, int reports, AtomicInteger pages) {
        backend.trap(exchange -> {
            String query = exchange.getRequestURI().getQuery();
            boolean own = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().equals("/api/v1/reports");
            if (own) {
                pages.incrementAndGet();
                int from = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=", "")) : 0;
                LocalBackend.send(
                        exchange, 200, "application/json", page(from, reports).getBytes(UTF_8));
            }
            return own;
        });
    }

    private static String page(int from, int all) {
        int to = Math.min(all, from + PAGE);
        return IntStream.range(from, to).mapToObj(Backends::row).collect(Collectors.joining(",", "{\"items\":[", "],"))
                + (to < all ? "\"next\":\"" + to + "\"}" : "\"next\":null}");
    }

    private static String row(int number) {
        return """
                {"id":"%s","code":"QB-%05d","status":"IN_PROGRESS","category":{"code":"o-ga","name":"Ổ gà, hư hỏng mặt đường"},
                 "description":"Ổ gà số %d giữa làn xe máy, trời mưa không thấy.","lat":17.46,"lon":106.62,"area":null,
                 "agency":null,"assignee":null,"filedAt":"2026-11-21T01:30:00Z","dueAt":"2026-11-28T10:00:00Z","overdue":false,
                 "urgent":false,"version":1}""".formatted(new UUID(7, number), number, number);
    }

    /** Every request takes so long before it is looked at, and bytes come no faster than that. */
    static void slow(ReportBackend backend, int milliseconds, int bytesASecond) {
        backend.trap(exchange -> {
            pause(milliseconds);
            if (exchange.getRequestURI().getPath().startsWith("/store/")) {
                exchange.setStreams(new Slow(exchange.getRequestBody(), bytesASecond), exchange.getResponseBody());
            }
            return false;
        });
    }

    static void signIn(Path folder, URI backend) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("session.json"), """
                {"backend":"%s","account":"0190a5c2-0000-7000-8000-000000000001","phone":"0912345678",
                 "accessToken":"a","refreshToken":"r"}""".formatted(backend));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line of so many bytes a second. */
    private static final class Slow extends InputStream {
        private static final int PIECE = 16384;

        private final InputStream in;
        private final int bytesASecond;

        Slow(InputStream in, int bytesASecond) {
            this.in = in;
            this.bytesASecond = bytesASecond;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int count = in.read(into, at, Math.min(most, PIECE));
            if (count > 0) {
                pause(count * 1000L / bytesASecond);
            }
            return count;
        }
    }
}
