package vn.hientruong.notification;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.SendResponse;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.standin.FcmStandIn;

/**
 * Firebase Cloud Messaging through its own SDK: the real one with a service account, another address that speaks its
 * protocol where one is named, and in the demo and the tests, with neither, the stand-in of this program.
 */
@Singleton
class Fcm {
    private static final Logger LOG = Logger.getLogger(Fcm.class);

    private final PushConfig config;
    private final FcmStandIn standIn;
    private final Clock clock;
    private @Nullable FirebaseApp app;

    Fcm(PushConfig config, FcmStandIn standIn, Clock clock) {
        this.config = config;
        this.standIn = standIn;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        config.serviceAccount().ifPresent(Fcm::refuseUnreadable);
        if (config.serviceAccount().isEmpty() && config.url().isEmpty()) {
            if (!FcmStandIn.allowed()) {
                throw new IllegalStateException("Pushes go nowhere: set hientruong.push.service-account"
                        + " (HIENTRUONG_PUSH_SERVICE_ACCOUNT) to the service-account file of Firebase");
            }
            standIn.open();
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (app != null) {
            app.delete();
        }
        standIn.close();
    }

    /**
     * Hands up to 500 messages to Firebase and waits for its answers.
     *
     * @return what became of each, in their order
     */
    List<Outcome> send(List<Message> messages) {
        List<Outcome> outcomes = outcomes(messages);
        if (outcomes.stream().anyMatch(outcome -> outcome.kind() == Outcome.Kind.LOCKED_OUT)) {
            renew();
        }
        return outcomes;
    }

    private List<Outcome> outcomes(List<Message> messages) {
        try {
            return messaging().sendEach(messages).getResponses().stream()
                    .map((SendResponse response) -> Outcome.of(response))
                    .toList();
        } catch (FirebaseMessagingException broken) {
            return Collections.nCopies(messages.size(), Outcome.of(broken));
        } catch (UncheckedIOException unreadable) {
            LOG.error("The service account cannot be read", unreadable);
            return Collections.nCopies(messages.size(), Outcome.lockedOut("unreadable"));
        }
    }

    /** The SDK takes a moment and some memory to start, so it starts with the first push. */
    private synchronized FirebaseMessaging messaging() {
        if (app == null) {
            app = FirebaseApp.initializeApp(options(), "hientruong-" + UUID.randomUUID());
        }
        return FirebaseMessaging.getInstance(app);
    }

    /** So that the next push begins with the service account as it is then. */
    private synchronized void renew() {
        if (app != null) {
            app.delete();
            app = null;
        }
    }

    private FirebaseOptions options() {
        FirebaseOptions.Builder options = FirebaseOptions.builder()
                .setThreadManager(new PushThreads())
                .setHttpTransport(new FcmTransport(config.url().or(standIn::url).orElse(null)));
        config.serviceAccount()
                .ifPresentOrElse(
                        file -> options.setCredentials(read(file)),
                        () -> options.setCredentials(local()).setProjectId("demo"));
        return options.build();
    }

    /** Credentials that can refresh: with a fixed token the SDK throws the whole batch away at the first 401. */
    private GoogleCredentials local() {
        return new GoogleCredentials() {
            @Override
            public AccessToken refreshAccessToken() {
                return new AccessToken(
                        standIn.bearer(), Date.from(clock.instant().plus(Duration.ofHours(1))));
            }
        };
    }

    private static GoogleCredentials read(Path file) {
        try (InputStream json = Files.newInputStream(file)) {
            return ServiceAccountCredentials.fromStream(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("hientruong.push.service-account cannot be used", unreadable);
        }
    }

    /** A wrong file is found out at the start, not with the first push of the night. */
    private static void refuseUnreadable(Path file) {
        read(file);
    }
}
