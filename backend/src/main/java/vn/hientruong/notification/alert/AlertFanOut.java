package vn.hientruong.notification.alert;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.notification.DeliveriesWritten;
import vn.hientruong.notification.QuietHours;
import vn.hientruong.platform.change.Changed;

/**
 * Writes an approved alert to everybody who wants to hear of one of its areas: in pieces of some thousand accounts, each with how far
 * it got in one transaction, so that an instance that dies leaves the rest to another and nobody is told twice. The first are
 * pushed to while the last are still being written.
 */
@Singleton
class AlertFanOut {
    static final String TASK = "alert";

    private static final String ALERT = """
            select reached, urgent, areas, title, text, title_en, text_en from area_alert
            where id = ? and state = 'SENDING' for update""";

    private static final String NOTE = """
            update area_alert set reached = coalesce(?, reached), people = people + ?, deliveries = deliveries + ?,
                state = case when ? then 'SENT' else state end
            where id = ? returning people, deliveries""";

    private final AgroalDataSource dataSource;
    private final AlertAreas areas;
    private final QuietHours hours;
    private final Event<DeliveriesWritten> written;
    private final Event<Changed> changes;
    private final Clock clock;

    /** What is kept when it is written to everybody. */
    private record Reached(int people, int deliveries) {}

    AlertFanOut(
            AgroalDataSource dataSource,
            AlertAreas areas,
            QuietHours hours,
            Event<DeliveriesWritten> written,
            Event<Changed> changes,
            Clock clock) {
        this.dataSource = dataSource;
        this.areas = areas;
        this.hours = hours;
        this.written = written;
        this.changes = changes;
        this.clock = clock;
    }

    @Produces
    @Singleton
    OneTimeTask<Void> alertTask() {
        return Tasks.oneTime(TASK).execute((instance, context) -> write(UUID.fromString(instance.getId())));
    }

    /** Writes what is not written yet, each piece in a transaction of its own. */
    void write(UUID alert) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> piece(alert));
        }
    }

    /** The next some thousand accounts; false when it was the last. */
    private boolean piece(UUID alert) {
        try (Connection connection = dataSource.getConnection()) {
            return piece(connection, alert);
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "An alert could not be written to everybody; it goes on where it stopped", failed);
        }
    }

    private boolean piece(Connection connection, UUID alert) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(ALERT);
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            read.setObject(1, alert);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                List<String> codes =
                        areas.subscribedAs(List.of((String[]) row.getArray(3).getArray()));
                AreaPieces.Piece piece = AreaPieces.write(
                        connection,
                        told(row, alert),
                        connection.createArrayOf("text", codes.toArray()),
                        row.getObject(1, UUID.class));
                note.setObject(1, piece.last(), Types.OTHER);
                note.setInt(2, piece.people());
                note.setInt(3, piece.deliveries());
                note.setBoolean(4, !piece.more());
                note.setObject(5, alert);
                try (ResultSet totals = note.executeQuery()) {
                    totals.next();
                    if (!piece.more()) {
                        changes.fire(Changed.act(
                                Alerts.KIND,
                                alert.toString(),
                                "sent",
                                null,
                                new Reached(totals.getInt(1), totals.getInt(2))));
                    }
                }
                written.fire(new DeliveriesWritten(true));
                return piece.more();
            }
        }
    }

    private AreaPieces.Told told(ResultSet row, UUID alert) throws SQLException {
        Instant now = clock.instant();
        boolean urgent = row.getBoolean(2);
        return new AreaPieces.Told(
                alert,
                "alert",
                Moment.ALERT,
                List.of(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                now,
                urgent ? null : hours.endOfNight(now).orElse(null),
                urgent);
    }
}
