package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.hientruong.model.notification.DeadLetter;
import vn.hientruong.model.notification.DeadLetterList;
import vn.hientruong.platform.text.Texts;

/** Deliveries that are tried no more, for whoever runs the system; they go with their notification in the end. */
@Singleton
public class DeadLetters {
    private static final String LIST = """
            select d.id, n.id, n.report_id, d.channel, n.kind, n.args, d.reason, d.attempts, n.created_at, d.dead_at
            from delivery d join notification n on n.id = d.notification_id
            where d.dead_at is not null
            order by d.dead_at desc, d.id desc limit ?""";

    private static final String COUNT = "select count(*) from delivery where dead_at is not null";

    private static final String RESEND = """
            update delivery set dead_at = null, reason = null, attempts = 0, held = false, wanted_at = now(),
                due_at = '-infinity', claimed_until = null
            where id = any(?) and dead_at is not null""";

    private final AgroalDataSource dataSource;
    private final Texts texts;
    private final Event<DeliveriesWritten> written;

    DeadLetters(AgroalDataSource dataSource, Texts texts, Event<DeliveriesWritten> written) {
        this.dataSource = dataSource;
        this.texts = texts;
        this.written = written;
    }

    /** The newest first, in that language. */
    public DeadLetterList list(int limit, Locale language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(LIST);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            query.setInt(1, limit);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row, language));
                }
            }
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new DeadLetterList(letters, row.getInt(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Dead letters could not be read", failed);
        }
    }

    private DeadLetter letter(ResultSet row, Locale language) throws SQLException {
        String kind = row.getString(5);
        return new DeadLetter(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                kind,
                title(kind, (String[]) row.getArray(6).getArray(), language),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    /** What has no words may be why it is dead, and is called by its kind. */
    private String title(String kind, String[] args, Locale language) {
        String key = "notification." + kind + ".title";
        return texts.has(language, key) ? texts.of(language, key, (Object[]) args) : kind;
    }

    /**
     * Has them tried again as if they were new; what does not wait as a dead letter is passed over.
     *
     * @return how many are on their way
     */
    @Transactional
    public int resend(List<Long> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(RESEND)) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            int resent = update.executeUpdate();
            written.fire(new DeliveriesWritten(false));
            written.fire(new DeliveriesWritten(true));
            return resent;
        } catch (SQLException failed) {
            throw new IllegalStateException("Dead letters could not be sent again", failed);
        }
    }
}
