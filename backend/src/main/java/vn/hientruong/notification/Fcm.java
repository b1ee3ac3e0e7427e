package vn.hientruong.notification;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import com.google.firebase.messaging.FirebaseMessaging;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.notification.standin.FcmStandIn;

/**
 * Firebase Cloud Messaging through its own SDK: the real one with a service account, another address that speaks its
 * protocol where one is named, and in the demo and the tests, with neither, the stand-in of this program.
 */
@Singleton
class Fcm {
    private static final String REAL = "https://fcm.googleapis.com";
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(10);

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

    /** The SDK takes a moment and some memory to start, so it starts with the first push. */
    synchronized FirebaseMessaging messaging() {
        if (app == null) {
            app = FirebaseApp.initializeApp(options(), "hientruong-" + UUID.randomUUID());
        }
        return FirebaseMessaging.getInstance(app);
    }

    private FirebaseOptions options() {
        FirebaseOptions.Builder options = FirebaseOptions.builder()
                .setThreadManager(new PushThreads())
                .setConnectTimeout((int) CONNECTING.toMillis())
                .setReadTimeout((int) READING.toMillis());
        base().ifPresent(base -> options.setHttpTransport(towards(base)));
        config.serviceAccount()
                .ifPresentOrElse(
                        file -> options.setCredentials(read(file)),
                        () -> options.setCredentials(local()).setProjectId("demo"));
        return options.build();
    }

    private Optional<URI> base() {
        return config.url().or(standIn::url);
    }

    /** The SDK has no setting for another address, so its connections are led there. */
    private static HttpTransport towards(URI base) {
        String other = base.toString().replaceAll("/+$", "");
        return new NetHttpTransport.Builder()
                .setConnectionFactory(url -> (HttpURLConnection)
                        URI.create(url.toString().replace(REAL, other)).toURL().openConnection())
                .build();
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
