package vn.hientruong.mobile.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;

/** Who is signed in, on disk, in the app's private storage. */
public final class KeptSession {
    private static final Logger LOG = System.getLogger(KeptSession.class.getName());

    private final Disk disk = new Disk();
    private final Path file;
    private final String backend;
    private final JsonType<OnDisk> json;

    KeptSession(Path folder, String backend, Jsonb jsonb) {
        file = folder.resolve("session.json");
        this.backend = backend;
        json = jsonb.type(OnDisk.class);
    }

    /** What the app knows of whoever is signed in; the refresh token is empty when they must sign in again. */
    record Known(String account, String phone, String accessToken, String refreshToken) {
        boolean usable() {
            return !refreshToken.isEmpty();
        }

        Known ended() {
            return new Known(account, phone, "", "");
        }
    }

    Optional<Known> find() {
        try {
            OnDisk found = Wire.read(json, Files.readAllBytes(file));
            return found.complete() && backend.equals(found.backend()) ? Optional.of(found.known()) : Optional.empty();
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException | JsonException damaged) {
            LOG.log(
                    Level.WARNING,
                    "Cannot read the session: {0}",
                    damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Failing is logged: the session then lasts until the app is closed. */
    void keep(Known known) {
        try {
            OnDisk written =
                    new OnDisk(backend, known.account(), known.phone(), known.accessToken(), known.refreshToken());
            disk.replace(file, json.toJson(written).getBytes(UTF_8));
        } catch (IOException full) {
            LOG.log(
                    Level.WARNING,
                    "Cannot keep the session: {0}",
                    full.getClass().getSimpleName());
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            LOG.log(
                    Level.WARNING,
                    "Cannot forget the session: {0}",
                    stuck.getClass().getSimpleName());
        }
    }

    /** The file; a damaged one may lack any part. */
    @Json
    public record OnDisk(
            @Nullable String backend,
            @Nullable String account,
            @Nullable String phone,
            @Nullable String accessToken,
            @Nullable String refreshToken) {
        private boolean complete() {
            return backend != null && account != null && phone != null && accessToken != null && refreshToken != null;
        }

        private Known known() {
            return new Known(
                    String.valueOf(account),
                    String.valueOf(phone),
                    String.valueOf(accessToken),
                    String.valueOf(refreshToken));
        }
    }
}
