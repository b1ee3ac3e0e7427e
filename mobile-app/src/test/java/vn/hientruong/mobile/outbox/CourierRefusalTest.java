package vn.hientruong.mobile.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.mobile.outbox.CourierAtHand.PHOTO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.outbox.Courier.Waiting;
import vn.hientruong.mobile.outbox.Parcel.Stage;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.model.report.NewReport;

/** What the backend does not take, and from whom. */
class CourierRefusalTest {
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
    void refusedReportComesBackWithTheReasonAndOthersGoOn() throws IOException {
        UUID bad = post.queue(PHOTO);
        post.backend.trap(exchange -> {
            boolean report = exchange.getRequestURI().getPath().endsWith("/reports");
            boolean first = post.backend.asked().stream()
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
        await().until(() -> post.parcel(bad).stage() == Stage.REFUSED);
        UUID good = post.queue(PHOTO);
        courier.setOut();
        post.awaitSent(good);

        assertThat(post.parcel(bad).refusal()).satisfies(refusal -> {
            assertThat(refusal.title()).isEqualTo("Không nhận");
            assertThat(refusal.detail()).isEqualTo("Ngoài địa bàn");
            assertThat(refusal.fields()).containsExactly("/place");
        });
        post.outbox.edit(bad, parcel -> parcel.with(parcel.draft().withText("Sửa lại rồi")));
        post.outbox.send(bad);
        courier.setOut();
        post.awaitSent(bad);
        assertThat(post.backend.filed()).extracting(NewReport::description).contains("Sửa lại rồi");
    }

    @Test
    void afterTheSessionEndedItWaitsForASignIn() throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.answer("/uploads", 401, "application/problem+json", "{\"title\":\"Hãy đăng nhập\"}");
        courier.setOut();
        await().until(() -> post.waiting(key) == Waiting.FOR_SIGN_IN);
        int asked = post.backend.asked().size();

        post.backend.heal();
        assertThat(post.backend.asked()).as("nobody is asked again meanwhile").hasSize(asked);
        courier.setOut();

        post.awaitSent(key);
    }

    @Test
    void reportOfOnePersonIsNotSentByAnother() throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.answer("/reports", 500, "text/html", "");
        courier = post.courier(Duration.ofHours(1)); // does not set out by itself while somebody else signs in
        courier.setOut();
        await().until(() -> post.waiting(key) == Waiting.FOR_NETWORK);
        assertThat(post.parcel(key).account()).isEqualTo("me");
        post.backend.heal();
        post.backend.signIn("somebody else");
        UUID theirs = post.queue(PHOTO);

        courier.setOut();

        post.awaitSent(theirs);
        await().until(() -> post.waiting(key) == Waiting.FOR_SIGN_IN);
        post.backend.signIn("me");
        courier.setOut();
        post.awaitSent(key);
    }

    @Test
    void signedOutItWaitsWithoutAsking() throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.signOut();

        courier.setOut();

        await().until(() -> post.waiting(key) == Waiting.FOR_SIGN_IN);
        assertThat(post.backend.asked()).isEmpty();
    }

    @Test
    void filesThatWereForgottenGoAgain() throws IOException {
        UUID key = post.queue(PHOTO, new byte[10]);
        post.backend.answer("/reports", 503, "text/html", "");
        courier.setOut();
        await().until(() -> post.backend.asked().stream().anyMatch(line -> line.endsWith("/reports")));
        post.backend.forgetFiles();
        post.backend.heal();

        post.awaitSent(key);
        assertThat(post.backend.photo(post.firstPhoto())).isEqualTo(PHOTO);
    }

    @Test
    void backendThatNeverLikesThePhotosSendsTheReportBack() throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.answer(
                "/reports",
                422,
                "application/problem+json",
                "{\"type\":\"/problems/invalid-request\",\"title\":\"Sai\","
                        + "\"errors\":[{\"pointer\":\"/media/0\",\"detail\":\"Không phải ảnh\"}]}");

        courier.setOut();

        await().until(() -> post.parcel(key).stage() == Stage.REFUSED);
        assertThat(post.parcel(key).refusal())
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo("Không phải ảnh"));
    }

    @Test
    void backendThatKnowsTheKeyHasTheReport() throws IOException {
        UUID key = post.queue(PHOTO);
        post.backend.answer(
                "/reports",
                409,
                "application/problem+json",
                "{\"type\":\"/problems/client-key-reused\",\"title\":\"Đã có\"}");

        courier.setOut();

        post.awaitSent(key);
    }

    @Test
    void lostPhotoIsSaidAndNotDropped() throws IOException {
        UUID key = post.queue(PHOTO);
        Files.delete(
                post.outbox.file(post.parcel(key), post.parcel(key).photos().get(0)));

        courier.setOut();

        await().until(() -> post.parcel(key).stage() == Stage.REFUSED);
        assertThat(post.parcel(key).draft().text()).isEqualTo("Rác chất đống trước chợ");
    }
}
