package vn.hientruong.mobile.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Tagged;
import vn.hientruong.mobile.files.Disk;

/** The outlines the backend gave last, on disk. Blocks. A copy that is lost or damaged costs nothing but a request. */
public final class KeptOutlines {
    private static final Logger LOG = System.getLogger(KeptOutlines.class.getName());

    private final Path file;
    private final Path tagFile;
    private final ReportApi api;
    private final Disk disk;
    private final Locale language;
    private final Jsonb jsonb;
    private @Nullable Communes given;

    /** Two files in a folder, which is made when it is first needed. */
    public KeptOutlines(Path folder, ReportApi api, Disk disk, Locale language, Jsonb jsonb) {
        file = folder.resolve("outlines.geojson");
        tagFile = folder.resolve("outlines.tag");
        this.api = api;
        this.disk = disk;
        this.language = language;
        this.jsonb = jsonb;
    }

    /** What is kept; empty when nothing is, or when it is damaged. */
    public Optional<Communes> find() {
        try {
            return Optional.of(read(Files.readAllBytes(file)).communes());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException | JsonException damaged) {
            LOG.log(Level.WARNING, "Cannot read the outlines kept: {0}", damaged.toString());
            return Optional.empty();
        }
    }

    /**
     * Asks the backend, and keeps what is new; empty when nothing has been since the start. One after the other: whoever asks second
     * is told nothing is new, and gets what the first was given.
     */
    public synchronized Optional<Communes> refresh() {
        Answer<Tagged<Read>> answer = api.outlines(this::read, tag());
        if (answer instanceof Received<Tagged<Read>> received) {
            received.value().value().ifPresent(read -> {
                keep(read.geoJson(), received.value().tag());
                given = read.communes();
            });
        }
        return Optional.ofNullable(given);
    }

    /** A tag is only worth something together with what it is the tag of. */
    private String tag() {
        try {
            return Files.exists(file) ? Files.readString(tagFile) : "";
        } catch (IOException missing) {
            return "";
        }
    }

    /** The tag last: after a kill between the two the outlines are only asked for once more. */
    private void keep(byte[] geoJson, String tag) {
        try {
            Files.deleteIfExists(tagFile);
            disk.replace(file, geoJson);
            disk.replace(tagFile, tag.getBytes(UTF_8));
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep the outlines: {0}", full.toString());
        }
    }

    private Read read(byte[] geoJson) {
        return new Read(geoJson, Communes.read(geoJson, language, jsonb));
    }

    private record Read(byte[] geoJson, Communes communes) {}
}
