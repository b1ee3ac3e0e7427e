package vn.hientruong.embedded;

import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;

/** The embedded store alone, for tests of other packages. */
public final class EmbeddedStoreServer implements AutoCloseable {
    private final EmbeddedStore store;
    private S3Proxy server;

    /** @param folder of its own; what lies there already is served */
    public EmbeddedStoreServer(Path folder) {
        this.store = new EmbeddedStore(DataFolder.take(folder));
        this.server = store.start(false, List.of());
    }

    public String url() {
        return "http://" + Loopback.ADDRESS + ":" + server.getPort();
    }

    public String accessKey() {
        return store.accessKey();
    }

    public String secretKey() {
        return store.secretKey();
    }

    /** Nothing answers any more. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** At the same address as before. */
    public void startAgain() {
        server = store.start(false, List.of());
    }

    @Override
    public void close() {
        stop();
    }
}
