package vn.hientruong.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** PostgreSQL as a child process on loopback, durable, with passwords of its own. */
final class EmbeddedDatabase {
    static final String NAME = "hientruong";
    static final String USER = "hientruong";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER_PASSWORD = "postgres-superuser";
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1024;
    private static final long LOG_BYTES = 8L * 1024 * 1024;

    private final DataFolder folder;

    EmbeddedDatabase(DataFolder folder) {
        this.folder = folder;
    }

    /** The password of {@link #USER}. */
    String password() {
        return folder.secret("postgres-application");
    }

    Path directory() {
        return folder.root().resolve("postgres");
    }

    /**
     * Starts the server.
     *
     * @param fresh whether to begin with an empty database, whatever was there before
     * @return its port
     */
    synchronized int start(boolean fresh) {
        try {
            Postmaster.stopLeftover(directory());
            if (Files.notExists(directory())) {
                initialise();
            }
            int port = run(directory()).getPort();
            prepare(port, fresh);
            return port;
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.debug("The embedded PostgreSQL does not start", failed);
            throw Refusal.because("embedded.database-failed", logFile(), failed.toString());
        }
    }

    /** Waits for a start that is under way. */
    synchronized void stop(Duration patience) throws IOException {
        Optional<Postmaster> running = Postmaster.findRunning(directory());
        if (running.isPresent()) {
            running.get().stop(patience);
        }
    }

    /** In a draft folder that gets its name only when complete: a start killed half-way is simply begun again. */
    private void initialise() throws IOException {
        Path draft = folder.root().resolve("postgres.new");
        Postmaster.stopLeftover(draft);
        DataFolder.delete(draft);
        run(folder.folder("postgres.new")).close();
        Files.move(draft, directory(), StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedPostgres run(Path directory) throws IOException {
        Path binaries = folder.folder("postgres-binaries");
        // the library sweeps its working folder for clusters nobody uses: let it find nothing that is ours or a
        // stranger's
        System.setProperty(
                "ot.epg.working-dir", folder.folder("postgres-binaries/sweep").toString());
        String password = folder.secret(SUPERUSER_PASSWORD);
        File log = log().toFile();
        EmbeddedPostgres running = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log))
                .setPort(Loopback.freePort())
                .setConnectConfig("password", password)
                // these reach initdb after its "-A trust", so no connection is ever taken without a password
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.keptFile(SUPERUSER_PASSWORD).toString())
                .setLocaleConfig("locale", "C.UTF-8")
                // the library's own defaults lose what was committed when the machine stops
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", Loopback.ADDRESS)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", sharedBuffers(memory()) + "MB")
                .start();
        // the library opens this folder to everybody
        Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwx------"));
        return running;
    }

    /**
     * An eighth of the machine's memory, of which only as much is taken as is used. What searches of a large province read lies
     * here then; the cache of the system gives up what it has not read for a minute, and the next answer waits for the disk.
     *
     * @param memory of the machine, in bytes
     * @return megabytes
     */
    static long sharedBuffers(long memory) {
        return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, memory / 8 / 1024 / 1024));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private void prepare(int port, boolean fresh) throws SQLException {
        try (Connection connection = asSuperuser(port, "postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login");
            }
            statement.execute("alter role " + USER + " password '" + password() + "'");
            if (fresh) {
                statement.execute("drop database if exists " + NAME + " with (force)");
            }
            if (!exists(statement, "select from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + USER + " encoding 'UTF8' template template0");
            }
            statement.execute("revoke all on database " + NAME + " from public");
        }
        try (Connection connection = asSuperuser(port, NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            statement.execute("create extension if not exists unaccent");
        }
    }

    private Connection asSuperuser(int port, String database) throws SQLException {
        return Loopback.connect(port, database, "postgres", folder.secret(SUPERUSER_PASSWORD));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private Path logFile() {
        return folder.root().resolve("postgres.log");
    }

    private Path log() throws IOException {
        Path log = folder.file("postgres.log");
        if (Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.file("postgres.log");
    }
}
