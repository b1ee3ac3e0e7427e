package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.notification.NotificationView;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.text.Texts;

/**
 * What a person was told, to be read in the app whether or not it was pushed. Apps ask often, so by plain JDBC. What is
 * read belongs to the person: it is read on all their devices.
 */
@Singleton
public class NotificationInbox {
    private static final String LIST = """
            select id, kind, args, report_id, created_at, read_at from notification
            where account_id = ? and (?::timestamptz is null or (created_at, id) < (?, ?))
            order by created_at desc, id desc limit ?""";

    private static final String UNREAD = "select count(*) from notification where account_id = ? and read_at is null";

    private static final String READ =
            "update notification set read_at = coalesce(read_at, ?) where account_id = ? and id = ?";

    private static final String READ_UP_TO = """
            update notification n set read_at = ?
            from notification newest
            where newest.account_id = ? and newest.id = ? and n.account_id = newest.account_id
                and n.read_at is null and (n.created_at, n.id) <= (newest.created_at, newest.id)""";

    private static final String EXISTS = "select from notification where account_id = ? and id = ?";

    private final AgroalDataSource dataSource;
    private final Texts texts;

    NotificationInbox(AgroalDataSource dataSource, Texts texts) {
        this.dataSource = dataSource;
        this.texts = texts;
    }

    /**
     * The newest first, in that language.
     *
     * @param after where the page before ended; absent for the first
     * @param limit rows at most
     */
    public Page<NotificationView> list(UUID accountId, @Nullable Cursor after, int limit, Locale language) {
        List<NotificationView> rows = rows(accountId, after, limit + 1, language);
        boolean more = rows.size() > limit;
        List<NotificationView> shown = more ? rows.subList(0, limit) : rows;
        NotificationView last = more ? shown.get(limit - 1) : null;
        return new Page<>(List.copyOf(shown), last == null ? null : new Cursor(last.at(), last.id()).encoded());
    }

    private List<NotificationView> rows(UUID accountId, @Nullable Cursor after, int limit, Locale language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(LIST)) {
            query.setObject(1, accountId);
            if (after == null) {
                query.setNull(2, Types.TIMESTAMP_WITH_TIMEZONE);
                query.setNull(3, Types.TIMESTAMP_WITH_TIMEZONE);
                query.setNull(4, Types.OTHER);
            } else {
                query.setObject(2, after.at().atOffset(ZoneOffset.UTC));
                query.setObject(3, after.at().atOffset(ZoneOffset.UTC));
                query.setObject(4, after.id());
            }
            query.setInt(5, limit);
            List<NotificationView> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(view(row, language));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be read", failed);
        }
    }

    private NotificationView view(ResultSet row, Locale language) throws SQLException {
        String kind = "notification." + row.getString(2);
        Object[] args = (Object[]) row.getArray(3).getArray();
        OffsetDateTime read = row.getObject(6, OffsetDateTime.class);
        return new NotificationView(
                row.getObject(1, UUID.class),
                texts.of(language, kind + ".title", args),
                texts.of(language, kind + ".text", args),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }

    /** How many that person has not read. */
    public int countUnread(UUID accountId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(UNREAD)) {
            query.setObject(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be counted", failed);
        }
    }

    /**
     * Once read it stays read, at the first time.
     *
     * @throws NotFound when this account was told no such thing
     */
    public void markRead(UUID accountId, UUID notificationId, Instant now) {
        if (mark(READ, accountId, notificationId, now) == 0) {
            throw new NotFound();
        }
    }

    /**
     * That one and everything before it is read; what came since, while a list was on the screen, is not.
     *
     * @throws NotFound when this account was told no such thing
     */
    public void markReadUpTo(UUID accountId, UUID newest, Instant now) {
        if (mark(READ_UP_TO, accountId, newest, now) == 0 && !exists(accountId, newest)) {
            throw new NotFound();
        }
    }

    private int mark(String statement, UUID accountId, UUID notificationId, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, accountId);
            update.setObject(3, notificationId);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be marked", failed);
        }
    }

    private boolean exists(UUID accountId, UUID notificationId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(EXISTS)) {
            query.setObject(1, accountId);
            query.setObject(2, notificationId);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Notifications could not be read", failed);
        }
    }
}
