package vn.hientruong.platform.signal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Carries {@link Signal}s between instances. Fire an {@link Outgoing} inside a transaction: it leaves after the commit,
 * from a thread of its own, so the lock that NOTIFY takes at commit never holds up a request.
 */
@Singleton
public class Signals {
    /** A signal to be sent to every instance once the current transaction has committed. */
    public record Outgoing(String topic, String payload) {}

    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final String CHANNEL = "hientruong";
    private static final int LISTEN_MILLIS = 500;
    /** Nobody on a screen notices; a busy province sends a fraction of the statements. */
    private static final int GATHER_MILLIS = 20;

    private final AgroalDataSource dataSource;
    private final Event<Signal> signals;
    private final BlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();
    private volatile boolean running = true;
    private final List<Thread> threads = new ArrayList<>();

    Signals(AgroalDataSource dataSource, Event<Signal> signals) {
        this.dataSource = dataSource;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        threads.add(start("signals-out", this::sendLoop));
        threads.add(start("signals-in", this::listenLoop));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        }
    }

    void queue(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outgoing signal) {
        outgoing.add(signal);
    }

    private void sendLoop() {
        while (running) {
            try {
                Outgoing first = outgoing.poll(LISTEN_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Outgoing> batch = new ArrayList<>(List.of(first));
                    Thread.sleep(GATHER_MILLIS);
                    outgoing.drainTo(batch);
                    send(batch);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException lost) {
                LOG.warnf(
                        "Signals could not be sent; other instances look again when they reconnect: %s",
                        lost.getMessage());
            }
        }
    }

    private void send(List<Outgoing> batch) throws SQLException {
        Object[] payloads = batch.stream()
                .map(signal -> signal.topic() + " " + signal.payload())
                .toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify =
                        connection.prepareStatement("select pg_notify(?, payload) from unnest(?) as payload")) {
            notify.setString(1, CHANNEL);
            notify.setArray(2, connection.createArrayOf("text", payloads));
            notify.execute();
        }
    }

    private void listenLoop() {
        while (running) {
            try (Connection connection = connect();
                    Statement listen = connection.createStatement()) {
                listen.execute("listen " + CHANNEL);
                fire(new Signal("*", "")); // what happened before listening, at start or during a break, is unknown
                pass(connection.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                pauseBeforeReconnecting(lost);
            }
        }
    }

    private void pass(PGConnection connection) throws SQLException {
        while (running) {
            PGNotification[] arrived = connection.getNotifications(LISTEN_MILLIS);
            for (PGNotification notification : arrived == null ? new PGNotification[0] : arrived) {
                String[] parts = notification.getParameter().split(" ", 2);
                fire(new Signal(parts[0], parts.length > 1 ? parts[1] : ""));
            }
        }
    }

    /** One observer that fails must not silence the others, nor end the listening. */
    private void fire(Signal signal) {
        try {
            signals.fire(signal);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "An observer of the signal %s failed", signal.topic());
        }
    }

    private void pauseBeforeReconnecting(SQLException lost) {
        if (!running) {
            return;
        }
        LOG.warnf("Listening for signals broke off, trying again: %s", lost.getMessage());
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection of its own: one that listens for ever must not be taken from the pool of the requests. */
    private Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        Properties properties = new Properties();
        properties.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        properties.setProperty(
                "password",
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
        properties.setProperty("ApplicationName", "hientruong-signals");
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), properties);
    }

    private static Thread start(String name, Runnable loop) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
