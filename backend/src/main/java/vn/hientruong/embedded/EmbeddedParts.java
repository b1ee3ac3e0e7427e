package vn.hientruong.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import org.gaul.s3proxy.S3Proxy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts each part when it is first asked for, or ahead of that, and once a process however often the application starts in it.
 * Whoever asks while a part is starting waits for it, and reads why it could not start.
 */
final class EmbeddedParts {
    private static final Logger LOG = Logger.getLogger(EmbeddedParts.class);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    private final Path wanted;
    private final boolean fresh;
    private final List<String> origins;
    private final FutureTask<String> database = new FutureTask<>(() -> started("database", this::startDatabase));
    private final FutureTask<String> store = new FutureTask<>(() -> started("store", this::startStore));
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
    void takeFolder() {
        folder();
    }

    /** Begins to start parts on a thread of their own, while the application still reads its classes. */
    void startAhead(boolean withDatabase, boolean withStore) {
        Thread starting = new Thread(
                () -> {
                    if (withDatabase) {
                        database.run();
                    }
                    if (withStore) {
                        store.run();
                    }
                },
                "embedded-start");
        starting.setDaemon(true);
        starting.start();
    }

    String databaseUrl() {
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + port(database) + "/" + EmbeddedDatabase.NAME;
    }

    String databasePassword() {
        return new EmbeddedDatabase(folder()).password();
    }

    String storeUrl() {
        return "http://" + Loopback.ADDRESS + ":" + port(store);
    }

    String storeAccessKey() {
        return new EmbeddedStore(folder()).accessKey();
    }

    String storeSecretKey() {
        return new EmbeddedStore(folder()).secretKey();
    }

    synchronized String privateKey() {
        return new TokenKeys(folder()).privateKey();
    }

    synchronized String publicKey() {
        return new TokenKeys(folder()).publicKey();
    }

    private int startDatabase() {
        EmbeddedDatabase starting = new EmbeddedDatabase(folder());
        // before it starts: a process that is told to stop meanwhile leaves none behind
        StopAtTheEnd.add(() -> starting.stop(DATABASE_PATIENCE));
        int port = starting.start(fresh);
        LOG.infof("Embedded PostgreSQL on %s:%d, data in %s", Loopback.ADDRESS, port, starting.directory());
        return port;
    }

    private int startStore() {
        S3Proxy starting = new EmbeddedStore(folder()).start(fresh, origins);
        StopAtTheEnd.add(starting::stop);
        LOG.infof(
                "Embedded object store on %s:%d, data in %s/store",
                Loopback.ADDRESS, starting.getPort(), folder().root());
        return starting.getPort();
    }

    /** The port of a part, which starts now unless it has begun to. */
    private static String port(FutureTask<String> part) {
        part.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return part.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw failed.getCause() instanceof RuntimeException why ? why : new IllegalStateException(failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String started(String part, IntSupplier start) {
        String mark = JvmMarks.of(folder().root(), part);
        return JvmMarks.find(mark).orElseGet(() -> {
            String port = Integer.toString(start.getAsInt());
            JvmMarks.set(mark, port);
            return port;
        });
    }

    private synchronized DataFolder folder() {
        if (folder == null) {
            folder = DataFolder.take(wanted);
        }
        return folder;
    }
}
