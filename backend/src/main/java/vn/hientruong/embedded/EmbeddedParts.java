package vn.hientruong.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.gaul.s3proxy.S3Proxy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts each part when it is first asked for, and once a process however often the application starts in it. */
final class EmbeddedParts {
    private static final Logger LOG = Logger.getLogger(EmbeddedParts.class);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    private final Path wanted;
    private final boolean fresh;
    private final List<String> origins;
    private @Nullable DataFolder folder;

    /**
     * @param wanted the data folder
     * @param fresh whether database and store begin empty, as tests want it
     * @param origins of web pages whose scripts may use the store
     */
    EmbeddedParts(Path wanted, boolean fresh, List<String> origins) {
        this.wanted = wanted;
        this.fresh = fresh;
        this.origins = List.copyOf(origins);
    }

    /**
     * Makes the folder this process's own before anything is asked for, so that a second process reads why it cannot start
     * and nothing else.
     */
    synchronized void takeFolder() {
        folder();
    }

    synchronized String databaseUrl() {
        String port = started("database", this::startDatabase);
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port + "/" + EmbeddedDatabase.NAME;
    }

    synchronized String databasePassword() {
        return new EmbeddedDatabase(folder()).password();
    }

    synchronized String storeUrl() {
        return "http://" + Loopback.ADDRESS + ":" + started("store", this::startStore);
    }

    synchronized String storeAccessKey() {
        return new EmbeddedStore(folder()).accessKey();
    }

    synchronized String storeSecretKey() {
        return new EmbeddedStore(folder()).secretKey();
    }

    synchronized String privateKey() {
        return new TokenKeys(folder()).privateKey();
    }

    synchronized String publicKey() {
        return new TokenKeys(folder()).publicKey();
    }

    private int startDatabase() {
        EmbeddedDatabase database = new EmbeddedDatabase(folder());
        int port = database.start(fresh);
        StopAtTheEnd.add(() -> database.stop(DATABASE_PATIENCE));
        LOG.infof("Embedded PostgreSQL on %s:%d, data in %s", Loopback.ADDRESS, port, database.directory());
        return port;
    }

    private int startStore() {
        S3Proxy store = new EmbeddedStore(folder()).start(fresh, origins);
        StopAtTheEnd.add(store::stop);
        LOG.infof(
                "Embedded object store on %s:%d, data in %s/store", Loopback.ADDRESS, store.getPort(), folder().root());
        return store.getPort();
    }

    private String started(String part, IntSupplier start) {
        String mark = JvmMarks.of(folder().root(), part);
        return JvmMarks.find(mark).orElseGet(() -> {
            String port = Integer.toString(start.getAsInt());
            JvmMarks.set(mark, port);
            return port;
        });
    }

    private DataFolder folder() {
        if (folder == null) {
            folder = DataFolder.take(wanted);
        }
        return folder;
    }
}
