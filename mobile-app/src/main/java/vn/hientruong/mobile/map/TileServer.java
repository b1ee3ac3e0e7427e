package vn.hientruong.mobile.map;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.mobile.api.Content;
import vn.hientruong.mobile.api.Reply;
import vn.hientruong.mobile.api.Request;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.files.Disk;

/** Tiles that came with the app, else those kept on disk, else from a server of one's own. Blocks. */
public final class TileServer implements Tiles.Source {
    private static final Logger LOG = System.getLogger(TileServer.class.getName());
    private static final Duration FRESH = Duration.ofDays(30);

    /** About 60 megabytes. */
    private static final int MOST_KEPT = 4000;

    private final String template;
    private final Path folder;
    private final Transport transport;
    private final Clock clock;
    private final Disk disk = new Disk();
    private int written;

    /**
     * One server.
     *
     * @param template its address with {@code {z}}, {@code {x}} and {@code {y}} in it
     * @param folder for the copies
     */
    public TileServer(String template, Path folder, Transport transport, Clock clock) {
        this.template = template;
        this.folder = folder;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> find(Tiles.Name name) {
        Path file = folder.resolve(name.zoom() + "-" + name.x() + "-" + name.y());
        try {
            Optional<byte[]> bundled = bundled(name);
            if (bundled.isPresent() || fresh(file)) {
                return bundled.isPresent() ? bundled : Optional.of(Files.readAllBytes(file));
            }
            Optional<byte[]> fetched = fetch(name);
            if (fetched.isPresent()) {
                keep(file, fetched.get());
            }
            return fetched.isPresent() || !Files.exists(file) ? fetched : Optional.of(Files.readAllBytes(file));
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, "Cannot read a tile: {0}", damaged.toString());
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bundled(Tiles.Name name) throws IOException {
        String resource = "tiles/" + name.zoom() + "/" + name.x() + "/" + name.y() + ".png";
        try (InputStream found = TileServer.class.getResourceAsStream(resource)) {
            return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
        }
    }

    private boolean fresh(Path file) throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(clock.instant().minus(FRESH));
    }

    private Optional<byte[]> fetch(Tiles.Name name) {
        URI address = URI.create(template.replace("{z}", Integer.toString(name.zoom()))
                .replace("{x}", Integer.toString(name.x()))
                .replace("{y}", Integer.toString(name.y())));
        try {
            Reply reply = transport.send(
                    new Request("GET", address, Map.of("Accept", "image/*"), Content.NONE, Reply.USUAL_BYTES));
            return reply.status() == 200 && reply.type().startsWith("image/")
                    ? Optional.of(reply.bytes())
                    : Optional.empty();
        } catch (IOException silent) {
            LOG.log(Level.INFO, "No tile: {0}", silent.toString());
            return Optional.empty();
        }
    }

    private synchronized void keep(Path file, byte[] bytes) {
        try {
            disk.replace(file, bytes);
            written++;
            if (written % 100 == 0) {
                prune();
            }
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep a tile: {0}", full.toString());
        }
    }

    /** Names are in no order of use, so whichever comes first goes: it can be had again. */
    private void prune() throws IOException {
        List<Path> all = disk.list(folder);
        for (int over = 0; over < all.size() - MOST_KEPT; over++) {
            Files.deleteIfExists(all.get(over));
        }
    }
}
