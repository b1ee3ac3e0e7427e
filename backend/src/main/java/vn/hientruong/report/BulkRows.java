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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Action;

/** The record of actions on many reports. Everything runs in the transaction at hand. */
@Singleton
class BulkRows {
    /** One action on many reports. */
    record Bulk(UUID id, byte[] bodyHash) {}

    /**
     * What became of one report.
     *
     * @param version after the action; absent where it was refused
     * @param problem as JSON: why it was refused
     */
    record Row(
            UUID report, @Nullable Long version, @Nullable String problem) {}

    private final AgroalDataSource dataSource;

    BulkRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Begins one, or finds the one that this sender began with the same key. */
    Bulk begin(UUID id, UUID account, UUID clientKey, byte[] bodyHash, Instant now) {
        write(new Sql(
                "insert into report_bulk (id, account_id, client_key, body_hash, started_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (account_id, client_key) do nothing",
                id,
                account,
                clientKey,
                bodyHash,
                now));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = new Sql(
                                "select id, body_hash from report_bulk where account_id = ? and client_key = ?",
                                account,
                                clientKey)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Bulk(row.getObject(1, UUID.class), row.getBytes(2));
        } catch (SQLException failed) {
            throw new IllegalStateException("An action on many reports could not be read", failed);
        }
    }

    /** By report. */
    Map<UUID, Row> list(UUID bulk) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = new Sql(
                                "select report_id, version, problem from report_bulk_row where bulk_id = ?", bulk)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                UUID report = row.getObject(1, UUID.class);
                rows.put(report, new Row(report, row.getObject(2, Long.class), row.getString(3)));
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
    boolean reserve(UUID bulk, UUID report, Action action) {
        return write(new Sql(
                        "insert into report_bulk_row (bulk_id, report_id, action) values (?, ?, ?)"
                                + " on conflict (bulk_id, report_id) do nothing",
                        bulk,
                        report,
                        action.name()))
                == 1;
    }

    void done(UUID bulk, UUID report, long version) {
        write(new Sql(
                "update report_bulk_row set version = ? where bulk_id = ? and report_id = ?", version, bulk, report));
    }

    void refused(UUID bulk, UUID report, String problem) {
        write(new Sql(
                "update report_bulk_row set problem = ? where bulk_id = ? and report_id = ?", problem, bulk, report));
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
