package vn.hientruong.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.mobile.FilingAtHand.HOLE;
import static vn.hientruong.mobile.FilingAtHand.take;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.mobile.testsupport.PhoneScreen;

/**
 * The whole app, and a server whose clock is an hour off: upload tickets and tokens end before or after the phone thinks they
 * should, and what has just happened did so an hour ago or is still to come. Who decides by a clock is the server alone.
 */
class ServerClockTest {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    private static final String REPORT = "0190a5c2-0000-7000-8000-00000000aaaa";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FilingAtHand filing;

    private final AtomicInteger renewals = new AtomicInteger();
    private final List<Integer> polls = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() {
        filing = new FilingAtHand(folder);
    }

    @AfterEach
    void stop() {
        filing.close();
    }

    @ParameterizedTest
    @CsvSource({"1, vừa xong, '17:00, 22/11/2026'", "-1, 1 giờ trước, '15:00, 22/11/2026'"})
    void serverClockAnHourOffChangesNothingButTheWordsForAges(int hours, String age, String filedAt) {
        Instant serverTime = AppAtHand.NOW.plus(Duration.ofHours(hours));
        filing.backend.ticketsUntil(serverTime.plus(TOKEN_LIFE));
        filing.backend.document("/api/v1/reports/" + REPORT, report(serverTime));
        filing.backend.document("/api/v1/reports/" + REPORT + "/entries", "[]");
        filing.backend.trap(exchange -> renewing(exchange, serverTime));
        filing.backend.trap(exchange -> inbox(exchange, serverTime));
        try (PhoneScreen screen = filing.open()) {
            take(screen);
            screen.fire("Tiếp tục");
            screen.awaitText(HOLE);
            screen.fire(HOLE);
            screen.fire("Gửi phản ánh");
            screen.awaitText("đã gửi, mã HT1");
            assertThat(filing.backend.filed())
                    .singleElement()
                    .satisfies(report -> assertThat(report.takenAt()).isEqualTo(AppAtHand.NOW));
            assertThat(renewals.get())
                    .as("a token is renewed when the server refuses it, and at no other time")
                    .isEqualTo(1);

            screen.pressSpokenBeginning("Hộp thư");
            screen.awaitText("Đã nhận phản ánh");
            assertThat(screen.texts()).contains(age);
            int before = polls.size();
            screen.pressSpokenBeginning("Của tôi");
            screen.pressSpokenBeginning("Hộp thư");
            await().until(() -> polls.size() > before && polls.get(polls.size() - 1) == 304);
            assertThat(screen.texts()).contains("Đã nhận phản ánh", age);

            screen.pressText("Đã nhận phản ánh");
            screen.awaitText("QB-7K2M9");
            assertThat(screen.texts())
                    .as("points in time are the server's own")
                    .anyMatch(words -> words.contains(filedAt));
        }
    }

    /** Takes the token the phone had for one that ended, and gives another. */
    private boolean renewing(HttpExchange exchange, Instant serverTime) throws IOException {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (exchange.getRequestURI().getPath().equals("/api/v1/tokens/refresh")) {
            renewals.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            answer(
                    exchange,
                    200,
                    "application/json",
                    "{\"accessToken\":\"%s\",\"refreshToken\":\"r2\",\"expiresInSeconds\":%d}"
                            .formatted(token(serverTime.plus(TOKEN_LIFE)), TOKEN_LIFE.toSeconds()));
            return true;
        }
        if (token.equals("Bearer a")) {
            exchange.getRequestBody().readAllBytes();
            answer(
                    exchange,
                    401,
                    "application/problem+json",
                    "{\"type\":\"/problems/sign-in-required\",\"title\":\"Hãy đăng nhập\",\"status\":401}");
            return true;
        }
        return false;
    }

    private static String token(Instant until) {
        String claims =
                "{\"sub\":\"0190a5c2-0000-7000-8000-000000000001\",\"exp\":%d}".formatted(until.getEpochSecond());
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".s";
    }

    /** Told just now, by the server's clock; nothing is new when it is asked again. */
    private boolean inbox(HttpExchange exchange, Instant serverTime) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/api/v1/me/notifications")) {
            return false;
        }
        if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            polls.add(304);
            return true;
        }
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        answer(exchange, 200, "application/json", """
                {"items":[{"id":"0190a5c2-0000-7000-8000-0000000000d1","title":"Đã nhận phản ánh","text":"Mã của bạn là HT1.",
                 "reportId":"%s","at":"%s","readAt":"%s"}],"next":null,"unread":0}""".formatted(REPORT, serverTime, serverTime));
        polls.add(200);
        return true;
    }

    private static String report(Instant filedAt) {
        return """
                {"id":"%s","code":"QB-7K2M9","status":"SUBMITTED","category":{"code":"o-ga","name":"Ổ gà"},"description":"Ổ gà",
                 "place":{"lat":17.4,"lon":106.6},"cooperating":[],"filedAt":"%s","overdue":false,"urgent":false,
                 "urgency":"NORMAL","splitInto":[],"media":[],"answers":[],"allowedActions":[],"mine":true,"following":true,
                 "followers":0,"version":0}""".formatted(REPORT, filedAt);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        LocalBackend.send(exchange, status, type, body.getBytes(UTF_8));
    }
}
