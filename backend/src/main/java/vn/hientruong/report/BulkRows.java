package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;

/** The record of actions on many reports. Everything runs in the transaction at hand. */
@Singleton
class BulkRows {
    private static final String BULK = "select id, account_id, body_hash, action, started_at, undo_at from report_bulk";

    /**
     * One action on many reports.
     *
     * @param account who took it
     * @param undoAt when it was first asked to be taken back
     */
    record Bulk(
            UUID id,
            UUID account,
            byte[] bodyHash,
            Action action,
            Instant startedAt,
            @Nullable Instant undoAt) {}

    /**
     * What became of one report.
     *
     * @param version after the action; absent where it was refused
     * @param problem why it was refused, as {@link Refusals} writes it
     * @param before what the way back needs, as JSON
     * @param undoVersion after the way back; absent where there was none, or it was refused
     * @param undoProblem why the way back was refused
     */
    record Row(
            UUID report,
            @Nullable Long version,
            @Nullable String problem,
            @Nullable String before,
            @Nullable Long undoVersion,
            @Nullable String undoProblem) {
        boolean wasDone() {
            return version != null;
        }

        boolean undoIsDecided() {
            return undoVersion != null || undoProblem != null;
        }
    }

    private final AgroalDataSource dataSource;

    BulkRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Begins one, or finds the one that this sender began with the same key. */
    Bulk begin(UUID id, UUID account, UUID clientKey, byte[] bodyHash, Action action, Instant now) {
        write(new Sql(
                "insert into report_bulk (id, account_id, client_key, body_hash, action, started_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (account_id, client_key) do nothing",
                id,
                account,
                clientKey,
                bodyHash,
                action.name(),
                now));
        return find(account, clientKey).orElseThrow();
    }

    /** The one that this sender began with that key. */
    Optional<Bulk> find(UUID account, UUID clientKey) {
        return read(new Sql(BULK + " where account_id = ? and client_key = ?", account, clientKey));
    }

    Optional<Bulk> find(UUID id) {
        return read(new Sql(BULK + " where id = ?", id));
    }

    void beginUndo(UUID id, Instant now) {
        write(new Sql("update report_bulk set undo_at = ? where id = ? and undo_at is null", now, id));
    }

    private Optional<Bulk> read(Sql query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = query.on(connection);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Bulk(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getBytes(3),
                            Action.valueOf(row.getString(4)),
                            Objects.requireNonNull(WorklistRows.instant(row, 5)),
                            WorklistRows.instant(row, 6)))
                    : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("An action on many reports could not be read", failed);
        }
    }

    /** By report, in the order they were asked for. */
    Map<UUID, Row> list(UUID bulk) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = new Sql(
                                "select report_id, version, problem, before, undo_version, undo_problem"
                                        + " from report_bulk_row where bulk_id = ? order by position",
                                bulk)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID report = row.getObject(1, UUID.class);
                rows.put(
                        report,
                        new Row(
                                report,
                                row.getObject(2, Long.class),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, Long.class),
                                row.getString(6)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows of an action could not be read", failed);
        }
        return rows;
    }

    /**
     * Takes hold of a report's place; another request that does the same waits for the end of this transaction.
     *
     * @return false when it was decided before
     */
    boolean reserve(UUID bulk, UUID report, int position) {
        return write(new Sql(
                        "insert into report_bulk_row (bulk_id, report_id, position) values (?, ?, ?)"
                                + " on conflict (bulk_id, report_id) do nothing",
                        bulk,
                        report,
                        position))
                == 1;
    }

    void done(UUID bulk, UUID report, long version, String before) {
        set("version = ?, before = ?", bulk, report, version, before);
    }

    void refused(UUID bulk, UUID report, String problem) {
        set("problem = ?", bulk, report, problem);
    }

    /** The same for the way back. */
    boolean reserveUndo(UUID bulk, UUID report) {
        return write(new Sql(
                        "update report_bulk_row set position = position where bulk_id = ? and report_id = ?"
                                + " and version is not null and undo_version is null and undo_problem is null",
                        bulk,
                        report))
                == 1;
    }

    void undone(UUID bulk, UUID report, long version) {
        set("undo_version = ?", bulk, report, version);
    }

    void undoRefused(UUID bulk, UUID report, String problem) {
        set("undo_problem = ?", bulk, report, problem);
    }

    private void set(String what, UUID bulk, UUID report, Object... values) {
        write(new Sql("update report_bulk_row set " + what, values)
                .add(" where bulk_id = ? and report_id = ?", bulk, report));
    }

    private int write(Sql statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = statement.on(connection)) {
            return write.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("An action on many reports could not be recorded", failed);
        }
    }
}
