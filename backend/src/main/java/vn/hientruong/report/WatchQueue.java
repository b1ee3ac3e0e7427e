package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reports the program looks at next. A trigger adds to it with every move; here it is only worked off. */
@Singleton
class WatchQueue {
    /** Before every place there is. */
    static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

    private final AgroalDataSource dataSource;

    WatchQueue(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A report, and since when it wants to be looked at. */
    record Place(Instant lookAt, UUID reportId) {}

    /** In the order of time, those after one; locked are none of them. */
    @Transactional
    List<Place> listDue(Instant now, Place after, int most) {
        return ask("""
                select look_at, report_id from report_watch
                where look_at <= ? and (look_at, report_id) > (?, ?)
                order by look_at, report_id limit ?""", query -> {
            query.setObject(1, utc(now));
            query.setObject(2, utc(after.lookAt));
            query.setObject(3, after.reportId);
            query.setInt(4, most);
            List<Place> due = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(new Place(
                            rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getObject(2, UUID.class)));
                }
            }
            return due;
        });
    }

    /**
     * Holds a report until the end of the transaction, if nobody else holds it and it still wants to be looked at. The
     * report is locked and not its place in the queue, since whoever moves a report takes both in that order.
     */
    @Transactional(TxType.MANDATORY)
    boolean take(UUID reportId, Instant now) {
        return ask("select true from report where id = ? for no key update skip locked", query -> {
                    query.setObject(1, reportId);
                    return any(query);
                })
                // asked afterwards and apart, so that what another instance did while it held the report is seen
                && ask("select true from report_watch where report_id = ? and look_at <= ?", query -> {
                    query.setObject(1, reportId);
                    query.setObject(2, utc(now));
                    return any(query);
                });
    }

    /** @param lookAt absent when not before it moves */
    @Transactional
    void lookAgain(UUID reportId, @Nullable Instant lookAt) {
        ask(
                lookAt == null
                        ? "delete from report_watch where report_id = ?"
                        : "update report_watch set look_at = ? where report_id = ?",
                update -> {
                    if (lookAt != null) {
                        update.setObject(1, utc(lookAt));
                    }
                    update.setObject(lookAt == null ? 1 : 2, reportId);
                    return update.executeUpdate();
                });
    }

    /** Since when the report that has waited longest wants to be looked at; that may be in the future. */
    @Transactional
    Optional<Instant> findFirst() {
        return ask("select min(look_at) from report_watch", query -> {
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private <T> T ask(String sql, Question<T> question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The watch of reports cannot be read or written", failed);
        }
    }

    private static boolean any(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
