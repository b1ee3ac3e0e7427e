package vn.hientruong.mobile.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.model.identity.Tokens;
import vn.hientruong.model.problem.ProblemView;

class SignedInTest {
    private static final URI BACKEND = URI.create("https://phananh.example.vn");

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private Answer<Tokens> answer = new Received<>(new Tokens(token("x", 2), "refresh-2", 900));

    private static String token(String subject, int number) {
        String claims = "{\"sub\":\"" + subject + "\",\"jti\":\"" + number + "\"}";
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".s";
    }

    private SignedIn open() {
        return new SignedIn(folder, BACKEND, Wire.jsonb(), old -> {
            asked.incrementAndGet();
            return answer;
        });
    }

    private SignedIn signedIn() {
        SignedIn session = open();
        assertThat(session.begin("0912345678", new Tokens(token("x", 1), "refresh-1", 900)))
                .isTrue();
        return session;
    }

    private static Answer<Tokens> refused(int status) {
        return new Refused<>(new ProblemView("/problems/x", "Không", status, null, null, null));
    }

    @Test
    void refusedTokenIsRenewedOnceHoweverManyAskForIt() throws Exception {
        SignedIn session = signedIn();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> renewed = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                renewed.add(threads.submit(() -> session.renewed(token("x", 1)).orElseThrow()));
            }
            for (Future<String> each : renewed) {
                assertThat(each.get()).isEqualTo(token("x", 2));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(asked).hasValue(1);
        assertThat(open().token()).as("on disk").contains(token("x", 2));
    }

    @Test
    void sessionThatTheBackendEndedKeepsItsAccount() {
        SignedIn session = signedIn();
        List<Presence> told = new ArrayList<>();
        session.onChange(told::add);
        answer = refused(401);

        assertThat(session.renewed(token("x", 1))).isEmpty();

        assertThat(session.token()).isEmpty();
        assertThat(session.account()).as("what is kept can still be read").contains("x");
        assertThat(told).containsExactly(new Presence(Presence.Kind.ENDED, "0912345678"));
        assertThat(open().presence().kind()).isEqualTo(Presence.Kind.ENDED);
    }

    @Test
    void noNetworkAndATroubledBackendEndNothing() {
        SignedIn session = signedIn();
        for (Answer<Tokens> passing : List.of(new Offline<Tokens>(), refused(500), refused(429))) {
            answer = passing;
            assertThat(session.renewed(token("x", 1))).isEmpty();
            assertThat(session.presence().signedIn()).isTrue();
        }
    }

    @Test
    void signingOutLeavesNothingOnDisk() throws IOException {
        signedIn().end();

        assertThat(open().presence()).isEqualTo(Presence.GUEST);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void damagedFileAndTheTokensOfAnotherBackendAreNobodys() throws IOException {
        signedIn();
        assertThat(new SignedIn(folder, URI.create("https://other.example.vn"), Wire.jsonb(), old -> answer).presence())
                .isEqualTo(Presence.GUEST);
        Files.writeString(folder.resolve("session.json"), "{\"backend\":\"https://phananh.example.vn\",\"acc");
        assertThat(open().presence()).isEqualTo(Presence.GUEST);
    }
}
