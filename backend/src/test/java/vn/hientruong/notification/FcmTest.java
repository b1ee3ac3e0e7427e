package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.firebase.messaging.Message;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.notification.Outcome.Kind;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.testsupport.ServiceAccount;

class FcmTest {
    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final FcmStandIn google = new FcmStandIn(vertx, Clock.systemUTC());

    @BeforeEach
    void startAnotherGoogle() {
        google.open();
    }

    @AfterEach
    void stopAnotherGoogle() {
        google.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aServiceAccountGetsItsTokenAndPushes() {
        Fcm fcm = fcm(serviceAccount(), google.url());
        fcm.start(new StartupEvent());

        List<Outcome> outcomes = fcm.send(List.of(message()));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.ACCEPTED);
        assertThat(google.messages()).extracting(PushedMessage::token).containsExactly("token");
        fcm.stop(new ShutdownEvent());
    }

    @Test
    void anAccountThatGetsNoTokenIsLockedOutUntilItDoes() {
        Fcm fcm = fcm(serviceAccount(), google.url());
        google.grantTokens(false);
        assertThat(fcm.send(List.of(message()))).extracting(Outcome::kind).containsExactly(Kind.LOCKED_OUT);

        google.grantTokens(true);

        assertThat(fcm.send(List.of(message()))).extracting(Outcome::kind).containsExactly(Kind.ACCEPTED);
        fcm.stop(new ShutdownEvent());
    }

    @Test
    void anAccountOfAnotherProjectIsLockedOut() {
        FcmStandIn another = new FcmStandIn(vertx, Clock.systemUTC());
        another.open();
        Fcm fcm = fcm(serviceAccount(), another.url());

        assertThat(fcm.send(List.of(message()))).extracting(Outcome::kind).containsExactly(Kind.LOCKED_OUT);
        fcm.stop(new ShutdownEvent());
        another.close();
    }

    @Test
    void everyAnswerHasItsMeaning() {
        Fcm fcm = fcm(serviceAccount(), google.url());
        Map<Fault, Kind> meanings = Map.of(
                Fault.QUOTA, Kind.FAILED,
                Fault.UNAVAILABLE, Kind.FAILED,
                Fault.INTERNAL, Kind.FAILED,
                Fault.UNREGISTERED, Kind.UNREGISTERED,
                Fault.OTHER_SENDER, Kind.UNREGISTERED,
                Fault.INVALID, Kind.REFUSED,
                Fault.RESET, Kind.UNREACHED);
        assertThat(meanings.keySet()).containsExactlyInAnyOrder(Fault.values());

        meanings.forEach((fault, kind) -> {
            google.faults().of("token", fault);
            assertThat(fcm.send(List.of(message())))
                    .as(fault.name())
                    .extracting(Outcome::kind)
                    .containsExactly(kind);
        });
        fcm.stop(new ShutdownEvent());
    }

    @Test
    void whatFirebaseAsksForInSecondsIsRead() {
        Fcm fcm = fcm(serviceAccount(), google.url());
        google.faults().of("token", Fault.UNAVAILABLE);
        google.faults().retryAfter(Duration.ofSeconds(7));

        assertThat(fcm.send(List.of(message())))
                .extracting(Outcome::retryAfter)
                .containsExactly(Optional.of(Duration.ofSeconds(7)));
        fcm.stop(new ShutdownEvent());
    }

    @Test
    void aServiceAccountThatCannotBeReadIsFoundOutAtTheStart() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");

        assertThatThrownBy(() -> fcm(broken, Optional.empty()).start(new StartupEvent()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("hientruong.push.service-account");
    }

    private Fcm fcm(Path serviceAccount, Optional<URI> url) {
        return new Fcm(config(serviceAccount, url), new FcmStandIn(vertx, Clock.systemUTC()), Clock.systemUTC());
    }

    static PushConfig config(Path serviceAccount, Optional<URI> url) {
        return new PushConfig() {
            @Override
            public Optional<Path> serviceAccount() {
                return Optional.of(serviceAccount);
            }

            @Override
            public Optional<URI> url() {
                return url;
            }

            @Override
            public Optional<URI> site() {
                return Optional.of(URI.create("https://hientruong.example/"));
            }

            @Override
            public Duration lease() {
                return Duration.ofMinutes(2);
            }
        };
    }

    private Path serviceAccount() {
        return ServiceAccount.write(folder.resolve("account.json"), google.url().orElseThrow());
    }

    private Message message() {
        return new FcmMessages(new Texts(), config(folder, Optional.empty()))
                .of(
                        new Waiting(
                                1,
                                new UUID(0, 1),
                                new UUID(0, 2),
                                "filed",
                                "SUBMITTED",
                                new String[] {"T-1"},
                                Instant.EPOCH,
                                0,
                                "installation",
                                "token",
                                "vi",
                                1,
                                false,
                                false,
                                0,
                                0,
                                1),
                        "token");
    }
}
