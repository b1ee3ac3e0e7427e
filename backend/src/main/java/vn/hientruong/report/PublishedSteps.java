package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;

/** What happened to public reports in a span of time, as everybody may read it. */
@Singleton
public class PublishedSteps {
    /**
     * One line of a timeline.
     *
     * @param code of the report
     */
    public record Step(
            UUID id,
            String code,
            Instant at,
            String action,
            ReportStatus to,
            @Nullable String note) {}

    private final AgroalDataSource dataSource;

    PublishedSteps(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Each of them in turn, the oldest first.
     *
     * @param until the last instant that counts
     * @param most how many at most
     */
    public void each(Instant from, Instant until, int most, Consumer<Step> reader) {
        Sql sql = new Sql("""
                select line.id, r.code, line.at, line.action, line.to_status, line.note
                from report_entry line join report r on r.id = line.report_id
                where not line.internal and line.at between ? and ? and line.action <> all (?) and\s""", from, until, Timeline.notForEverybody())
                .add("r.shown")
                .add(" order by line.at, line.id limit ?", most);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = sql.on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reader.accept(new Step(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        ReportStatus.valueOf(row.getString(5)),
                        row.getString(6)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Steps of public reports could not be listed", failed);
        }
    }
}
