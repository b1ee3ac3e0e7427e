package vn.hientruong.platform.asset;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Styles, scripts and pictures of pages. Each address carries a digest of everything there is, so a browser keeps what it
 * got for a year and asks again only after an update; scripts name each other by relative addresses and stay together.
 * Own files lie under {@code web/assets}, libraries come from their webjars.
 */
@Singleton
public class Assets {
    /** Every file of web/assets: what is not named here is not served. */
    static final List<String> OWN = List.of(
            "base.css",
            "parts.css",
            "desk.css",
            "print.css",
            "leader.css",
            "admin.css",
            "wall.css",
            "push.css",
            "site.css",
            "sticker.css",
            "filing.css",
            "icon-192.png",
            "icon-512.png",
            "icon.svg",
            "category-icons.svg",
            "catalogue.css",
            "console.js",
            "trend.js",
            "badges.js",
            "bulk.js",
            "combo.js",
            "drafts.js",
            "editing.js",
            "filing.js",
            "filing-check.js",
            "filing-draft.js",
            "filing-handing.js",
            "filing-kind.js",
            "filing-list.js",
            "filing-map.js",
            "filing-page.js",
            "filing-photo.js",
            "filing-pictures.js",
            "filing-place.js",
            "filing-queue.js",
            "gather.js",
            "keys.js",
            "live.js",
            "map.js",
            "notice.js",
            "outline.js",
            "photos.js",
            "public-map.js",
            "pin.js",
            "redaction.js",
            "sieve.js",
            "templates.js",
            "uploads.js",
            "wall.js");

    /** What is needed together, as one file: on a slow network each question costs more than its answer. */
    static final Map<String, List<String>> TOGETHER = Map.of(
            "public.css", List.of("base.css", "parts.css", "site.css"),
            "filing-form.js",
                    List.of(
                            "filing-queue.js",
                            "filing-photo.js",
                            "filing-map.js",
                            "filing-page.js",
                            "filing-draft.js",
                            "filing-pictures.js",
                            "filing-place.js",
                            "filing-kind.js",
                            "filing-check.js",
                            "filing-handing.js",
                            "filing-list.js",
                            "filing.js"));

    private static final String BASE = "/assets/";
    private static final String LIBRARY = "lib/";
    private static final String OWN_FOLDER = "web/assets/";
    private static final String YEAR = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private record Asset(String type, Buffer plain, Buffer packed) {}

    private final Map<String, Asset> kept = new ConcurrentHashMap<>();
    private final Map<String, String> libraries;
    private final String version;

    Assets() {
        this.libraries = libraries();
        this.version = version();
    }

    /**
     * The address of a file.
     *
     * @param name of a file of web/assets, or {@code lib/<library>/<path>} as in {@code lib/leaflet/dist/leaflet.js}
     */
    public String path(String name) {
        return BASE + version + "/" + name;
    }

    void register(@Observes Router router) {
        router.get(BASE + ":version/*").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        String asked = request.pathParam("version");
        String name = request.normalizedPath().substring(BASE.length() + asked.length() + 1);
        Optional<Asset> found = find(name);
        if (found.isEmpty()) {
            request.next();
            return;
        }
        Asset asset = found.get();
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", asset.type())
                .putHeader("Vary", "Accept-Encoding")
                // a page from before an update asks under its old address and must not keep what it gets
                .putHeader("Cache-Control", asked.equals(version) ? YEAR : "no-cache");
        String accepted = request.request().getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(asset.packed());
        } else {
            response.end(asset.plain());
        }
    }

    private Optional<Asset> find(String name) {
        Asset known = kept.get(name);
        return known != null
                ? Optional.of(known)
                : content(name).map(bytes -> {
                    Asset asset = new Asset(
                            TYPES.getOrDefault(ending(name), "application/octet-stream"),
                            Buffer.buffer(bytes),
                            Buffer.buffer(packed(bytes)));
                    kept.put(name, asset);
                    return asset;
                });
    }

    private Optional<byte[]> content(String name) {
        List<String> parts = TOGETHER.get(name);
        if (parts == null) {
            return resource(name).flatMap(Assets::read);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(part -> whole.writeBytes(read(OWN_FOLDER + part).orElseThrow()));
        return Optional.of(whole.toByteArray());
    }

    /** Where it lies on the class path; empty for what nobody may ask for. */
    private Optional<String> resource(String name) {
        if (OWN.contains(name)) {
            return Optional.of(OWN_FOLDER + name);
        }
        String[] parts = name.split("/", 3);
        String known = parts.length == 3 && LIBRARY.startsWith(parts[0] + "/") ? libraries.get(parts[1]) : null;
        return known == null || !TYPES.containsKey(ending(name))
                ? Optional.empty()
                : Optional.of("META-INF/resources/webjars/" + parts[1] + "/" + known + "/" + parts[2]);
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            libraries.forEach((name, number) -> digest.update((name + number).getBytes(StandardCharsets.UTF_8)));
            for (String name : OWN) {
                digest.update(read(OWN_FOLDER + name).orElseThrow(() -> new IllegalStateException("No asset " + name)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Map<String, String> libraries() {
        Properties versions = new Properties();
        try (InputStream file = open("web/libraries.properties").orElseThrow()) {
            versions.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> sorted = new TreeMap<>();
        versions.forEach((name, number) -> sorted.put((String) name, (String) number));
        return sorted;
    }

    private static Optional<byte[]> read(String resource) {
        Optional<InputStream> found = open(resource);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream file = found.get()) {
            return Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<InputStream> open(String resource) {
        return Optional.ofNullable(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource));
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Hard(packed)) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return packed.toByteArray();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Done once for each file, so it may take its time. */
    private static final class Hard extends GZIPOutputStream {
        Hard(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
