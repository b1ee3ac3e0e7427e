package vn.hientruong.mobile.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Answer.Strange;
import vn.hientruong.mobile.api.Answer.Unexpected;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.testsupport.LocalBackend;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportView;

/** What phones meet on the way to the backend. */
class BackendTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String REPORT = """
            {"id":"%s","code":"ABC123","status":"%s","category":{"code":"rac","name":"Rác"},"description":"Rác",
             "place":{"lat":17.4,"lon":106.6},"cooperating":[],"filedAt":"2026-11-22T09:00:00+07:00","overdue":false,
             "urgent":false,"urgency":"%s","splitInto":[],"answers":[],"allowedActions":[],"mine":true,"following":true,
             "followers":0,"version":3,"hologram":{"later":true},
             "media":[{"id":"%s","kind":"HOLOGRAM","state":"DREAMING"}]}""";
    private static final NewReport NEW = new NewReport(
            UUID.fromString("00000000-0000-4000-8000-000000000007"),
            "rac",
            "Rác ở chợ Đồng Hới",
            new NewPlace(17.4, 106.6, 8.0, null),
            Instant.parse("2026-11-22T02:00:00Z"),
            List.of(),
            true,
            false,
            null,
            null,
            new Answers(2, Map.of("loai", List.of("tui"))));

    @TempDir
    private Path folder;

    private final LocalBackend server = new LocalBackend();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Backend guest = server.asked(Session.NOBODY);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reportIsWrittenAsTheBackendReadsIt() {
        AtomicReference<String> body = new AtomicReference<>("");
        server.answers(exchange -> {
            body.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            LocalBackend.send(exchange, 201, JSON, report("SUBMITTED", "NORMAL"));
        });

        Answer<ReportView> filed = new ReportApi(guest).file(NEW);

        assertThat(filed).isInstanceOf(Received.class);
        assertThat(body.get())
                .contains("\"public\":false", "\"anonymous\":true", "\"answers\":{\"version\":2", "\"loai\":[\"tui\"]")
                .contains("Rác ở chợ Đồng Hới", "\"takenAt\":\"2026-11-22T02:00:00Z\"")
                .doesNotContain("isPublic", "channel", "reporter", "null");
    }

    @Test
    void wordsOfALaterBackendAreTakenForTheNearestKnown() {
        server.answers(exchange -> LocalBackend.send(exchange, 200, JSON, report("TELEPORTED", "PANIC")));

        assertThat(new ReportApi(guest).file(NEW)).isInstanceOfSatisfying(Received.class, received -> {
            ReportView view = (ReportView) received.value();
            assertThat(view.status()).isEqualTo(ReportStatus.UNKNOWN);
            assertThat(view.media())
                    .singleElement()
                    .satisfies(photo -> assertThat(photo.state()).isEqualTo(MediaState.PROCESSING));
        });
    }

    @Test
    void refusedTokenIsReplacedOnceAndTheRequestRepeated() {
        server.answers(exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            tokens.add(token);
            if (token.equals("Bearer new")) {
                LocalBackend.send(exchange, 200, JSON, "[]".getBytes(UTF_8));
            } else {
                refuseSignIn(exchange);
            }
        });

        assertThat(new ReportApi(server.asked(new TwoTokens("new"))).categories())
                .isEqualTo(new Received<>(List.of()));
        assertThat(tokens).containsExactly("Bearer old", "Bearer new");
    }

    @Test
    void tokenThatCannotBeReplacedAsksForSignIn() {
        server.answers(BackendTest::refuseSignIn);

        assertThat(new ReportApi(server.asked(new TwoTokens(null))).categories())
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.needsSignIn()).isTrue();
                    assertThat(refused.code()).isEqualTo("sign-in-required");
                });
    }

    @ParameterizedTest
    @CsvSource({"429, 30, true, 30", "503, , true, 0", "500, 99999, true, 3600", "422, , false, 0", "409, x, false, 0"})
    void refusalSaysWhetherTimeHealsItAndHowLongToWait(int status, String wait, boolean passing, int seconds) {
        server.answers(exchange -> {
            if (wait != null) {
                exchange.getResponseHeaders().set("Retry-After", wait);
            }
            LocalBackend.send(exchange, status, PROBLEM, "{\"type\":\"/problems/x\",\"title\":\"X\"}".getBytes(UTF_8));
        });

        assertThat(new ReportApi(guest).file(NEW)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(status);
            assertThat(refused.passing()).isEqualTo(passing);
            assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(seconds));
        });
    }

    @Test
    void pageOfAWifiIsToldFromABackendThatSpeaksNonsense() {
        server.answers(200, "text/html", "<html>Wi-Fi</html>");
        assertThat(new ReportApi(guest).file(NEW)).isEqualTo(new Unexpected<>(Strange.NOT_THE_BACKEND));

        server.answers(200, JSON, "{");
        assertThat(new ReportApi(guest).file(NEW)).isEqualTo(new Unexpected<>(Strange.UNREADABLE));
    }

    @Test
    void untrustedCertificateIsSaidToBeOne() throws Exception {
        try (UntrustedServer untrusted = new UntrustedServer(folder)) {
            Backend backend = new Backend(
                    untrusted.address(), new Locale("vi"), LocalBackend.transport(), Session.NOBODY, Wire.jsonb());

            assertThat(new ReportApi(backend).categories()).isEqualTo(new Unexpected<>(Strange.CERTIFICATE));
        }
    }

    @Test
    void whatIsStillTheSameIsNotSentAgain() {
        server.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            LocalBackend.send(exchange, known ? 304 : 200, "application/geo+json", known ? new byte[0] : bytes("{}"));
        });

        Answer<Tagged<String>> first = guest.getIfNew("/x", json -> new String(json, UTF_8), "", 100);
        Answer<Tagged<String>> second = guest.getIfNew("/x", json -> new String(json, UTF_8), "\"7\"", 100);

        assertThat(first).isEqualTo(new Received<>(new Tagged<>(Optional.of("{}"), "\"7\"")));
        assertThat(second).isEqualTo(new Received<>(new Tagged<>(Optional.empty(), "\"7\"")));
    }

    @Test
    void fileIsPromisedUnderAKeyOfItsOwn() {
        server.answers(
                201,
                JSON,
                "{\"id\":\"" + NEW.clientKey() + "\",\"method\":\"PUT\",\"url\":\"http://x/\",\"headers\":{}}");

        new ReportApi(guest).promise(new NewUpload("image/jpeg", 5L, "0".repeat(64)), NEW.clientKey());

        assertThat(server.lastHeader("Idempotency-Key"))
                .isEqualTo(NEW.clientKey().toString());
    }

    @Test
    void bytesGoToTheStoreWithTheHeadersOfTheTicketAndNothingOfTheSession() throws IOException {
        Path photo = Files.write(folder.resolve("photo"), new byte[300_000]);
        AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);
        AtomicLong told = new AtomicLong();
        server.answers(exchange -> {
            body.set(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
        });

        ObjectStore.Sent sent = put(Content.of(photo, 100_000, 200_000, told::set));

        assertThat(sent).isEqualTo(ObjectStore.Sent.TAKEN);
        assertThat(body.get()).hasSize(200_000);
        assertThat(told.get()).isEqualTo(200_000);
        assertThat(server.lastHeader("x-amz-checksum-sha256")).isEqualTo("abc");
        assertThat(server.lastHeader("Authorization")).isEqualTo("null");
    }

    @Test
    void portalThatSaysYesToAPhotoHasNotTakenIt() {
        server.answers(200, "text/html", "<html>Wi-Fi</html>");

        assertThat(put(Content.of(new byte[10]))).isEqualTo(ObjectStore.Sent.NOT_TAKEN);
    }

    @Test
    void storeThatRefusesALongPhotoIsNotAFault() throws IOException {
        Path photo = Files.write(folder.resolve("photo"), new byte[300_000]);
        server.answers(exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic");
            LocalBackend.send(exchange, 401, "text/plain", new byte[0]);
        });

        assertThat(put(Content.of(photo, 0, 300_000, sent -> {}))).isEqualTo(ObjectStore.Sent.NOT_TAKEN);
    }

    /** The other side accepts the connection and never reads: no timeout of the socket ends such a write. */
    @Test
    void lineThatTakesNoMoreBytesIsCut() throws IOException {
        Transport impatient = new UrlTransport(
                new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(300), 1 << 30), Alarm.onOwnThread());
        Path photo = Files.write(folder.resolve("photo"), new byte[40_000_000]);
        try (ServerSocket deaf = new ServerSocket(0)) {
            UploadTicket ticket = ticket("http://127.0.0.1:" + deaf.getLocalPort() + "/");

            assertThat(new ObjectStore(impatient)
                            .put(ticket, String.valueOf(ticket.url()), Content.of(photo, 0, 40_000_000, sent -> {})))
                    .isEqualTo(ObjectStore.Sent.OFFLINE);
        }
    }

    private ObjectStore.Sent put(Content content) {
        UploadTicket ticket = ticket(server.address() + "/bucket/key?X-Amz-Signature=1");
        return new ObjectStore(LocalBackend.transport()).put(ticket, String.valueOf(ticket.url()), content);
    }

    private static UploadTicket ticket(String url) {
        return new UploadTicket(
                NEW.clientKey(), "PUT", url, Map.of("x-amz-checksum-sha256", "abc"), null, Instant.EPOCH);
    }

    private static byte[] report(String status, String urgency) {
        return bytes(REPORT.formatted(NEW.clientKey(), status, urgency, NEW.clientKey()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void refuseSignIn(HttpExchange exchange) throws IOException {
        LocalBackend.send(
                exchange,
                401,
                PROBLEM,
                bytes("{\"type\":\"https://x/problems/sign-in-required\",\"title\":\"Hãy đăng nhập\",\"status\":401}"));
    }

    /** One token that is over, and perhaps a new one. */
    private record TwoTokens(@Nullable String fresh) implements Session {
        @Override
        public Optional<String> account() {
            return Optional.of("me");
        }

        @Override
        public Optional<String> token() {
            return Optional.of("old");
        }

        @Override
        public Optional<String> renewed(String refused) {
            return Optional.ofNullable(fresh);
        }
    }
}
