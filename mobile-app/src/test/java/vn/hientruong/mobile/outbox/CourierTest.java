package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Courier.Waiting;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SmallDisk;
import vn.hientruong.model.report.NewReport;

/** Real files, real HTTP, and everything that goes wrong between them. */
class CourierTest {
    private static final Instant LONG_AGO = Instant.parse("2011-01-01T00:00:00Z");
    private static final byte[] PHOTO = "một tấm ảnh ở Đồng Hới".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final ReportBackend backend = new ReportBackend();
    private final SmallDisk disk = new SmallDisk();
    private final List<Delivering> news = new CopyOnWriteArrayList<>();
    private Outbox outbox;
    private Courier courier;

    /** The phone's clock is years behind: nothing may depend on it. */
    @BeforeEach
    void open() {
        outbox = new Outbox(folder, disk, Wire.jsonb(), Clock.fixed(LONG_AGO, ZoneOffset.UTC));
        courier = courier(Duration.ofMillis(20));
    }

    private Courier courier(Duration first) {
        return new Courier(
                outbox,
                backend.api(),
                backend.store(),
                Lane.onOwnThread("courier"),
                Alarm.onOwnThread(),
                new Backoff(first, first, new Random(7)),
                news::add);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void reportGoesWithItsPhotosInTheirOrder() throws IOException {
        UUID key = queue(PHOTO, "ảnh hai".getBytes(UTF_8));

        courier.setOut();

        awaitSent(key);
        assertThat(backend.filed()).singleElement().satisfies(report -> {
            assertThat(report.clientKey()).isEqualTo(key);
            assertThat(report.description()).isEqualTo("Rác chất đống trước chợ");
            assertThat(report.place().lat()).isEqualTo(17.4689);
            assertThat(report.media())
                    .extracting(id -> new String(backend.photo(id), UTF_8))
                    .containsExactly("một tấm ảnh ở Đồng Hới", "ảnh hai");
        });
        assertThat(parcel(key).reportCode()).isEqualTo("HT1");
    }

    @Test
    void howMuchHasGoneIsTold() throws IOException {
        UUID key = queue(new byte[500_000], new byte[500_000]);

        courier.setOut();

        awaitSent(key);
        assertThat(news).anySatisfy(told -> {
            assertThat(told.carried()).isEqualTo(key);
            assertThat(told.percent()).isBetween(20, 80);
        });
        assertThat(news).extracting(Delivering::percent).allMatch(percent -> percent < 100);
    }

    @Test
    void deliveredParcelWaitsForNothing() throws IOException {
        UUID key = queue(PHOTO);

        courier.setOut();

        awaitSent(key);
        await().untilAsserted(() -> assertThat(news.get(news.size() - 1)).isEqualTo(Delivering.NOTHING));
    }

    @Test
    void backendThatFailsAllDayIsTriedUntilItRecovers() throws IOException {
        UUID key = queue(PHOTO);
        AtomicInteger failures = new AtomicInteger();
        backend.trap(exchange -> {
            failures.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            ReportBackend.problem(exchange, 500, "internal-error", "");
            return true;
        });

        courier.setOut();

        await().until(() -> failures.get() > 12);
        assertThat(parcel(key).stage()).isEqualTo(Stage.QUEUED);
        backend.heal();
        awaitSent(key);
        assertThat(backend.filed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads", "/store/", "/reports"})
    void pageOfAWifiInAnyStepOnlyDelays(String step) throws IOException {
        UUID key = queue(PHOTO);
        backend.answer(step, 200, "text/html", "<html>Wi-Fi</html>");
        courier.setOut();
        await().until(() -> backend.asked().size() > 8);

        backend.heal();

        awaitSent(key);
        assertThat(backend.filed()).hasSize(1);
        assertThat(backend.files()).isEqualTo(1);
    }

    /** Everything was done, and only the answer got lost: the second time it must not be done twice. */
    @ParameterizedTest
    @ValueSource(strings = {"/uploads", "/store/", "/reports"})
    void answerLostInAnyStepLeadsToNoSecondReportOrFile(String step) throws IOException {
        UUID key = queue(PHOTO);
        AtomicInteger lost = new AtomicInteger();
        backend.trap(exchange -> {
            if (exchange.getRequestURI().getPath().contains(step) && lost.getAndIncrement() < 3) {
                loseAnswer(exchange);
            }
            return false;
        });

        courier.setOut();

        awaitSent(key);
        assertThat(lost.get()).isPositive();
        assertThat(backend.filed()).hasSize(1);
        assertThat(backend.files()).isEqualTo(1);
    }

    @Test
    void photoThatArrivedIsNotSentAgainAfterTheAppWasKilled() throws IOException {
        UUID key = queue(PHOTO, new byte[10]);
        backend.trap(exchange -> {
            boolean second = exchange.getRequestURI().getPath().contains("/store/")
                    && backend.asked().stream()
                                    .filter(line -> line.contains("/store/"))
                                    .count()
                            > 1;
            if (second) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(503, -1);
            }
            return second;
        });
        courier(Duration.ofHours(1)).setOut();
        await().until(() ->
                !news.isEmpty() && news.get(news.size() - 1).waiting().containsKey(key));
        backend.heal();

        courier.setOut();

        awaitSent(key);
        UUID first = firstPhoto();
        assertThat(backend.asked())
                .filteredOn(line -> line.equals("PUT /store/" + first))
                .hasSize(1);
    }

    @Test
    void refusedReportComesBackWithTheReasonAndOthersGoOn() throws IOException {
        UUID bad = queue(PHOTO);
        backend.trap(exchange -> {
            boolean report = exchange.getRequestURI().getPath().endsWith("/reports");
            boolean first = backend.asked().stream()
                            .filter(line -> line.endsWith("/reports"))
                            .count()
                    == 1;
            if (report && first) {
                exchange.getRequestBody().readAllBytes();
                ReportBackend.problem(
                        exchange,
                        422,
                        "invalid-request",
                        ",\"errors\":[{\"pointer\":\"/place\",\"detail\":\"Ngoài địa bàn\"}]");
            }
            return report && first;
        });
        courier.setOut();
        await().until(() -> parcel(bad).stage() == Stage.REFUSED);
        UUID good = queue(PHOTO);
        courier.setOut();
        awaitSent(good);

        assertThat(parcel(bad).refusal()).satisfies(refusal -> {
            assertThat(refusal.title()).isEqualTo("Không nhận");
            assertThat(refusal.detail()).isEqualTo("Ngoài địa bàn");
            assertThat(refusal.fields()).containsExactly("/place");
        });
        outbox.edit(bad, parcel -> parcel.with(parcel.draft().withText("Sửa lại rồi")));
        outbox.send(bad);
        courier.setOut();
        awaitSent(bad);
        assertThat(backend.filed()).extracting(NewReport::description).contains("Sửa lại rồi");
    }

    @Test
    void afterTheSessionEndedItWaitsForASignIn() throws IOException {
        UUID key = queue(PHOTO);
        backend.answer("/uploads", 401, "application/problem+json", "{\"title\":\"Hãy đăng nhập\"}");
        courier.setOut();
        await().until(() -> waiting(key) == Waiting.FOR_SIGN_IN);
        int asked = backend.asked().size();

        backend.heal();
        assertThat(backend.asked()).as("nobody is asked again meanwhile").hasSize(asked);
        courier.setOut();

        awaitSent(key);
    }

    @Test
    void reportOfOnePersonIsNotSentByAnother() throws IOException {
        UUID key = queue(PHOTO);
        backend.answer("/reports", 500, "text/html", "");
        courier = courier(Duration.ofHours(1)); // does not set out by itself while somebody else signs in
        courier.setOut();
        await().until(() -> waiting(key) == Waiting.FOR_NETWORK);
        assertThat(parcel(key).account()).isEqualTo("me");
        backend.heal();
        backend.signIn("somebody else");
        UUID theirs = queue(PHOTO);

        courier.setOut();

        awaitSent(theirs);
        await().until(() -> waiting(key) == Waiting.FOR_SIGN_IN);
        backend.signIn("me");
        courier.setOut();
        awaitSent(key);
    }

    @Test
    void signedOutItWaitsWithoutAsking() throws IOException {
        UUID key = queue(PHOTO);
        backend.signOut();

        courier.setOut();

        await().until(() -> waiting(key) == Waiting.FOR_SIGN_IN);
        assertThat(backend.asked()).isEmpty();
    }

    @Test
    void filesThatWereForgottenGoAgain() throws IOException {
        UUID key = queue(PHOTO, new byte[10]);
        backend.answer("/reports", 503, "text/html", "");
        courier.setOut();
        await().until(() -> backend.asked().stream().anyMatch(line -> line.endsWith("/reports")));
        backend.forgetFiles();
        backend.heal();

        awaitSent(key);
        assertThat(backend.photo(firstPhoto())).isEqualTo(PHOTO);
    }

    @Test
    void backendThatNeverLikesThePhotosSendsTheReportBack() throws IOException {
        UUID key = queue(PHOTO);
        backend.answer(
                "/reports",
                422,
                "application/problem+json",
                "{\"type\":\"/problems/invalid-request\",\"title\":\"Sai\","
                        + "\"errors\":[{\"pointer\":\"/media/0\",\"detail\":\"Không phải ảnh\"}]}");

        courier.setOut();

        await().until(() -> parcel(key).stage() == Stage.REFUSED);
        assertThat(parcel(key).refusal())
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo("Không phải ảnh"));
    }

    @Test
    void backendThatKnowsTheKeyHasTheReport() throws IOException {
        UUID key = queue(PHOTO);
        backend.answer(
                "/reports",
                409,
                "application/problem+json",
                "{\"type\":\"/problems/client-key-reused\",\"title\":\"Đã có\"}");

        courier.setOut();

        awaitSent(key);
    }

    @Test
    void backendThatWantsToBeLeftAloneIs() throws IOException {
        UUID key = queue(PHOTO);
        queue(PHOTO);
        backend.trap(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Retry-After", "1");
            ReportBackend.problem(exchange, 429, "too-many-requests", "");
            return true;
        });
        long start = System.nanoTime();
        courier.setOut();

        await().until(() -> backend.asked().size() == 2);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(parcel(key).stage()).isEqualTo(Stage.QUEUED);
    }

    @Test
    void fullDiskStopsBeforeAnythingGoesUnnoted() throws IOException {
        UUID key = queue(PHOTO);
        disk.leave(10);
        courier.setOut();
        await().until(() -> waiting(key) == Waiting.FOR_ROOM);
        assertThat(backend.filed()).isEmpty();

        disk.leave(1_000_000);

        awaitSent(key);
        assertThat(backend.filed()).hasSize(1);
    }

    @Test
    void lostPhotoIsSaidAndNotDropped() throws IOException {
        UUID key = queue(PHOTO);
        Files.delete(outbox.file(parcel(key), parcel(key).photos().get(0)));

        courier.setOut();

        await().until(() -> parcel(key).stage() == Stage.REFUSED);
        assertThat(parcel(key).draft().text()).isEqualTo("Rác chất đống trước chợ");
    }

    @Test
    void waitsDoubleUpToALimitAndAreNeverGivenUp() {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), new Random(7));

        for (int failure = 0; failure < 1000; failure++) {
            long whole = Math.min(900, 5L << Math.min(failure, 20));
            assertThat(backoff.next().toMillis()).isBetween(whole * 500, whole * 1000);
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(5));
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

    private UUID queue(byte[]... photos) throws IOException {
        UUID key = outbox.begin().key();
        for (byte[] photo : photos) {
            outbox.add(key, photo);
        }
        Draft draft = new Draft(
                "rac",
                "Rác chất đống trước chợ",
                new Spot(17.4689, 106.6223, 8.0, "", "Phường Đồng Hới", false),
                null,
                true,
                true,
                0,
                Map.of());
        outbox.edit(key, parcel -> parcel.with(draft));
        outbox.send(key);
        return key;
    }

    private Parcel parcel(UUID key) throws IOException {
        return outbox.find(key).orElseThrow();
    }

    private @Nullable Waiting waiting(UUID key) {
        return news.isEmpty() ? null : news.get(news.size() - 1).waiting().get(key);
    }

    private void awaitSent(UUID key) {
        await().until(() -> parcel(key).stage() == Stage.SENT);
    }

    private UUID firstPhoto() {
        return Objects.requireNonNull(backend.filed().get(0).media()).get(0);
    }
}
