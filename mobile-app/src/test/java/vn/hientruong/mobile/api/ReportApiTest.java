package vn.hientruong.mobile.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Answer.Unexpected;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.model.category.CategoryView;

class ReportApiTest {
    private static final String JSON = "application/json";

    private final LocalBackend backend = new LocalBackend();
    private final ReportApi api = new ReportApi(backend.asked(Session.NOBODY));

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void listsCategoriesInTheOrderSent() {
        backend.answersWithCategories();

        assertThat(api.categories())
                .isInstanceOfSatisfying(
                        Received.class,
                        received -> assertThat(received.value())
                                .asInstanceOf(InstanceOfAssertFactories.list(CategoryView.class))
                                .extracting(CategoryView::code)
                                .containsExactly("o-ga", "chay-no"));
    }

    @Test
    void asksInTheLanguageOfTheApp() {
        backend.answersWithCategories();

        api.categories();

        assertThat(backend.lastHeader("Accept-Language")).isEqualTo("vi");
        assertThat(backend.lastHeader("Accept")).contains("application/json", "application/problem+json");
    }

    @Test
    void readsZippedAnswers() throws IOException {
        byte[] zipped = zipped(LocalBackend.TWO_CATEGORIES.getBytes(UTF_8));
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalBackend.send(exchange, 200, JSON, zipped);
        });

        assertThat(api.categories()).isInstanceOf(Received.class);
    }

    @Test
    void problemCarriesTheTextOfTheBackend() {
        backend.answers(429, "application/problem+json", """
                {"type":"/problems/too-many-requests","title":"Quá nhiều yêu cầu","status":429,
                 "detail":"Hãy thử lại sau 30 giây.","traceId":"not known to this app"}""");

        assertThat(api.categories()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().title()).isEqualTo("Quá nhiều yêu cầu");
            assertThat(refused.problem().detail()).isEqualTo("Hãy thử lại sau 30 giây.");
        });
    }

    @Test
    void signInPageOfAWifiIsNotAnAnswer() {
        backend.answers(200, "text/html; charset=utf-8", "<html><body>Đăng nhập Wi-Fi</body></html>");

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void redirectToASignInPageIsNotFollowed() {
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/portal");
            LocalBackend.send(exchange, 302, "text/html", new byte[0]);
        });

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
        assertThat(backend.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "7",
                "[",
                "[null]",
                "[7]",
                "[{}]",
                "[{\"code\":\"o-ga\"}]",
                "[{\"code\":null,\"name\":\"Ổ gà\"}]",
                "[{\"code\":\"o-ga\",\"name\":{}}]",
                "[{\"code\":\"o-ga\",\"name\":\"Ổ gà\",\"workingDays\":null}]",
                "[{\"code\":\"o-ga\",\"name\":\"Ổ gà\",\"workingDays\":\"soon\"}]",
                "[{\"code\":\"o-ga\",\"name\":\"Ổ gà\",\"workingDays\":1e99}]",
                "\u0000\u0001"
            })
    void damagedJsonIsNotAnAnswer(String body) {
        backend.answers(200, JSON, body);

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void deeplyNestedJsonIsNotAnAnswer() {
        backend.answers(200, JSON, "[{\"x\":" + "[".repeat(500_000));

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void fieldsOfALaterBackendAreLeftAlone() {
        backend.answers(
                200, JSON, "[{\"code\":\"o-ga\",\"name\":\"Ổ gà\",\"workingDays\":5,\"later\":{\"of\":[1,2]}}]");

        assertThat(api.categories())
                .isEqualTo(new Received<>(
                        List.of(new CategoryView("o-ga", "Ổ gà", false, 5, null, null, null, null, 0, List.of()))));
    }

    @Test
    void answerWithoutEndIsGivenUp() {
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] blanks = " ".repeat(64 * 1024).getBytes(UTF_8);
            for (int sent = 0; sent <= 2 * Reply.USUAL_BYTES; sent += blanks.length) {
                out.write(blanks);
            }
        });

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void zipBombIsGivenUp() throws IOException {
        byte[] bomb = zipped(new byte[50 * Reply.USUAL_BYTES]);
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalBackend.send(exchange, 200, JSON, bomb);
        });

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void falselyZippedAnswerIsNotAnAnswer() {
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalBackend.send(exchange, 200, JSON, LocalBackend.TWO_CATEGORIES.getBytes(UTF_8));
        });

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void errorPageOfAProxyIsNotAnAnswer() {
        backend.answers(502, "text/html", "<h1>Bad Gateway</h1>");

        assertThat(api.categories()).isInstanceOf(Unexpected.class);
    }

    @Test
    void nobodyListeningMeansOffline() {
        backend.close();

        assertThat(api.categories()).isInstanceOf(Offline.class);
    }

    @Test
    void lineCutInTheMiddleMeansOffline() {
        backend.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", JSON);
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write('[');
            exchange.close();
        });

        assertThat(api.categories()).isInstanceOf(Offline.class);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
