package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.mobile.outbox.CourierAtHand.PHOTO;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Courier.Waiting;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.ReportBackend;

/** Reports on their way, and all that may happen to a line meanwhile. */
class CourierTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private CourierAtHand post;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Courier courier;

    @BeforeEach
    void open() {
        post = new CourierAtHand(folder);
        courier = post.courier(Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void reportGoesWithItsPhotosInTheirOrder() throws IOException {
        UUID key = post.queue(PHOTO, "ảnh hai".getBytes(UTF_8));

        courier.setOut();

        post.awaitSent(key);
        assertThat(post.backend.filed()).singleElement().satisfies(report -> {
            assertThat(report.clientKey()).isEqualTo(key);
            assertThat(report.description()).isEqualTo("Rác chất đống trước chợ");
            assertThat(report.place().lat()).isEqualTo(17.4689);
            assertThat(report.media())
                    .extracting(id -> new String(post.backend.photo(id), UTF_8))
                    .containsExactly("một tấm ảnh ở Đồng Hới", "ảnh hai");
        });
        assertThat(post.parcel(key).reportCode()).isEqualTo("HT1");
    }

    @Test
    void howMuchHasGoneIsTold() throws IOException {
        UUID key = post.queue(new byte[500_000], new byte[500_000]);

        courier.setOut();

        post.awaitSent(key);
        assertThat(post.news).anySatisfy(told -> {
            assertThat(told.carried()).isEqualTo(key);
            assertThat(told.percent()).isBetween(20, 80);
        });
        assertThat(post.news).extracting(Delivering::percent).allMatch(percent -> percent < 100);
    }

    @Test
    void deliveredParcelWaitsForNothing() throws IOException {
        UUID key = post.queue(PHOTO);

        courier.setOut();

        post.awaitSent(key);
        await().untilAsserted(
                        () -> assertThat(post.news.get(post.news.size() - 1)).isEqualTo(Delivering.NOTHING));
    }

    @Test
    void backendThatFailsAllDayIsTriedUntilItRecovers() throws IOException {
        UUID key = post.queue(PHOTO);
        AtomicInteger failures = new AtomicInteger();
        post.backend.trap(exchange -> {
            failures.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            ReportBackend.problem(exchange, 500, "internal-error", "");
            return true;
        });

        courier.setOut();

        await().until(() -> failures.get() > 12);
        assertThat(post.parcel(key).stage()).isEqualTo(Stage.QUEUED);
        post.backend.heal();
        post.awaitSent(key);
        assertThat(post.backend.filed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads", "/store/", "/reports"})
    void pageOfAWifiInAnyStepOnlyDelays(String step) throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.answer(step, 200, "text/html", "<html>Wi-Fi</html>");
        courier.setOut();
        await().until(() -> post.backend.asked().size() > 8);

        post.backend.heal();

        post.awaitSent(key);
        assertThat(post.backend.filed()).hasSize(1);
        assertThat(post.backend.files()).isEqualTo(1);
    }

    /** Everything was done, and only the answer got lost: the second time it must not be done twice. */
    @ParameterizedTest
    @ValueSource(strings = {"/uploads", "/store/", "/reports"})
    void answerLostInAnyStepLeadsToNoSecondReportOrFile(String step) throws IOException {
        UUID key = post.queue(PHOTO);
        AtomicInteger lost = new AtomicInteger();
        post.backend.trap(exchange -> {
            if (exchange.getRequestURI().getPath().contains(step) && lost.getAndIncrement() < 3) {
                loseAnswer(exchange);
            }
            return false;
        });

        courier.setOut();

        post.awaitSent(key);
        assertThat(lost.get()).isPositive();
        assertThat(post.backend.filed()).hasSize(1);
        assertThat(post.backend.files()).isEqualTo(1);
    }

    @Test
    void photoThatArrivedIsNotSentAgainAfterTheAppWasKilled() throws IOException {
        UUID key = post.queue(PHOTO, new byte[10]);
        post.backend.trap(exchange -> {
            boolean second = exchange.getRequestURI().getPath().contains("/store/")
                    && post.backend.asked().stream()
                                    .filter(line -> line.contains("/store/"))
                                    .count()
                            > 1;
            if (second) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(503, -1);
            }
            return second;
        });
        post.courier(Duration.ofHours(1)).setOut();
        await().until(() -> !post.news.isEmpty()
                && post.news.get(post.news.size() - 1).waiting().containsKey(key));
        post.backend.heal();

        courier.setOut();

        post.awaitSent(key);
        UUID first = post.firstPhoto();
        assertThat(post.backend.asked())
                .filteredOn(line -> line.equals("PUT /store/" + first))
                .hasSize(1);
    }

    @Test
    void backendThatWantsToBeLeftAloneIs() throws IOException {
        UUID key = post.queue(PHOTO);
        post.queue(PHOTO);
        post.backend.trap(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "1");
            ReportBackend.problem(exchange, 429, "too-many-requests", "");
            return true;
        });
        long start = System.nanoTime();
        courier.setOut();

        await().until(() -> post.backend.asked().size() == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(post.parcel(key).stage()).isEqualTo(Stage.QUEUED);
    }

    @Test
    void fullDiskStopsBeforeAnythingGoesUnnoted() throws IOException {
        UUID key = post.queue(PHOTO);
        post.disk.leave(10);
        courier.setOut();
        await().until(() -> post.waiting(key) == Waiting.FOR_ROOM);
        assertThat(post.backend.filed()).isEmpty();

        post.disk.leave(1_000_000);

        post.awaitSent(key);
        assertThat(post.backend.filed()).hasSize(1);
    }

    /** The request is done as it should be, but nobody hears of it. */
    private static void loseAnswer(HttpExchange exchange) {
        exchange.setStreams(exchange.getRequestBody(), new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("cut");
            }
        });
    }
}
