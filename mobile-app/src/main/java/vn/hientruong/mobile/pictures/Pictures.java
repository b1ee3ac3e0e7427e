package vn.hientruong.mobile.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import vn.hientruong.mobile.api.Content;
import vn.hientruong.mobile.api.Reply;
import vn.hientruong.mobile.api.Request;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Copies;

/** Photos by their id; signed addresses change, so the id names the copy. */
public final class Pictures {
    private static final Logger LOG = System.getLogger(Pictures.class.getName());
    private static final int MOST_BYTES = 4 << 20;

    private final Transport transport;
    private final Copies copies;
    private final Tasks tasks;
    private final Clock clock;

    public Pictures(Transport transport, Copies copies, Tasks tasks, Clock clock) {
        this.transport = transport;
        this.copies = copies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Finds a photo.
     *
     * @param url where it is now; empty when only a copy can be had
     * @param width pixels it is drawn at, at most
     * @param then gets it on the screen's thread
     * @param missing runs there instead when there is none to be had now
     */
    public void find(String id, String url, double width, Consumer<Image> then, Runnable missing) {
        tasks.run(
                () -> bytes(id, url)
                        .map(bytes -> new Image(new ByteArrayInputStream(bytes), width, 0, true, true))
                        .filter(image -> !image.isError()),
                found -> found.ifPresentOrElse(then, missing),
                missing);
    }

    private Optional<byte[]> bytes(String id, String url) {
        Optional<byte[]> kept = copies.find("photo-" + id).map(Copies.Copy::bytes);
        if (kept.isPresent() || url.isEmpty()) {
            return kept;
        }
        Optional<byte[]> fetched = fetch(url);
        fetched.ifPresent(bytes -> copies.keep("photo-" + id, new Copies.Copy("", clock.instant(), bytes)));
        return fetched;
    }

    /** The address is signed, so nothing about it is logged. */
    private Optional<byte[]> fetch(String url) {
        try {
            Reply reply = transport.send(new Request("GET", URI.create(url), Map.of(), Content.NONE, MOST_BYTES));
            return reply.status() == 200 && jpeg(reply.bytes()) ? Optional.of(reply.bytes()) : Optional.empty();
        } catch (IOException | IllegalArgumentException silent) {
            LOG.log(Level.INFO, "No photo came: {0}", silent.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** A captive portal answers with a page. */
    private static boolean jpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }
}
