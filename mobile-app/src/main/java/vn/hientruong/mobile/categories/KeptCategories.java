package vn.hientruong.mobile.categories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.model.category.CategoryView;

/** The last list the backend gave, on disk. A copy that is lost or damaged costs nothing but a request. */
public final class KeptCategories {
    private static final Logger LOG = System.getLogger(KeptCategories.class.getName());

    private final Disk disk = new Disk();
    private final Path file;
    private final String source;
    private final JsonType<Copy> json;

    /**
     * One file in a folder.
     *
     * @param folder made when first needed
     * @param backend a copy from another backend is not used
     * @param language names are in one language, so each has its own copy
     */
    public KeptCategories(Path folder, URI backend, Locale language, Jsonb jsonb) {
        file = folder.resolve("categories-" + language.getLanguage() + ".json");
        source = backend.toString();
        json = jsonb.type(Copy.class);
    }

    /** The copy, if there is one that can be read. */
    public Optional<Kept> find() {
        try {
            return usable(Wire.read(json, Files.readAllBytes(file)));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException | JsonException damaged) {
            LOG.log(
                    Level.WARNING,
                    "Cannot read {0}: {1}",
                    file,
                    damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Kept> usable(Copy copy) {
        List<CategoryView> categories = copy.categories();
        Instant readAt = copy.readAt();
        if (readAt == null || categories == null || categories.isEmpty() || !source.equals(copy.source())) {
            return Optional.empty();
        }
        return ReportApi.complete(categories) ? Optional.of(new Kept(categories, readAt)) : Optional.empty();
    }

    /** Replaces the copy; after a crash in the middle the old one is still whole. Failing is logged, not fatal. */
    public void keep(List<CategoryView> categories, Instant readAt) {
        try {
            disk.replace(file, json.toJson(new Copy(source, readAt, categories)).getBytes(UTF_8));
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep {0}: {1}", file, full);
        }
    }

    /** A list, and when the backend gave it. */
    public record Kept(List<CategoryView> categories, Instant readAt) {}

    /**
     * What lies on disk; a damaged file may lack any part.
     *
     * @param source the backend it came from
     */
    @Json
    public record Copy(
            @Nullable String source,
            @Nullable Instant readAt,
            @Nullable List<CategoryView> categories) {}
}
