package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores a new report and its first lines with one statement, which also finds out whether the sender's key is new.
 * Everybody who files waits for it, so it does without entities; everything later goes through {@link ReportRepository}.
 */
@Singleton
class ReportInsertion {
    private static final String INSERT = """
            with filed as (
                insert into report (
                    id, version, code, status, category_code, description, lat, lon, accuracy_metres, address, area_id,
                    taken_at, reporter_id, filed_by, channel, anonymous, is_public, client_key, body_hash, filed_at,
                    routing_lead, routing_cooperating, routing_reason,
                    lead_agency, cooperating, urgency, dispatched_at, due_at, split_from, moved_at, first_dispatched_at,
                    answers)
                values (
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?::jsonb,
                    ?, ?, ?, ?, ?, ?, ?, ?,
                    ?::jsonb)
                on conflict (filed_by, client_key) do nothing
                returning id)
            insert into report_entry (
                report_id, id, at, actor_id, actor_role, action, from_status, to_status, note, internal, details)
            select filed.id, line.* from filed, (values %s)
                as line (id, at, actor_id, actor_role, action, from_status, to_status, note, internal, details)
            """;

    private static final String LINE = "(?::uuid, ?::timestamptz, ?::uuid, ?, ?, ?, ?, ?, ?::boolean, ?::jsonb)";

    /** By the number of lines less one: filing, and the dispatch that may follow at once. */
    private static final List<String> STATEMENTS = List.of(statement(1), statement(2));

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    ReportInsertion(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Stores it in the current transaction.
     *
     * @param lines one or two
     * @return false, with nothing stored, when its sender has used the client key before
     */
    @Transactional(TxType.MANDATORY)
    boolean insert(Report report, List<ReportEntry> lines) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(STATEMENTS.get(lines.size() - 1))) {
            Binding binding = new Binding(insert);
            bind(binding, report);
            for (ReportEntry line : lines) {
                bind(binding, line);
            }
            return insert.executeUpdate() == lines.size();
        } catch (SQLException failed) {
            throw new IllegalStateException("A report could not be stored", failed);
        }
    }

    private static String statement(int lines) {
        return INSERT.formatted(String.join(", ", Collections.nCopies(lines, LINE)));
    }

    private void bind(Binding row, Report report) throws SQLException {
        Filing filing = report.filing();
        Place place = report.place();
        Routing routing = report.routing();
        Assignment assignment = report.assignment();
        row.add(report.id())
                .add(report.version())
                .add(report.code())
                .add(report.status().name());
        row.add(report.category()).add(filing.description());
        row.add(place.lat())
                .add(place.lon())
                .add(place.accuracyMetres())
                .add(place.address())
                .add(place.areaId());
        row.add(filing.takenAt()).add(filing.reporterId()).add(filing.filedBy());
        row.add(filing.channel().name()).add(filing.anonymous()).add(filing.isPublic());
        row.add(filing.clientKey()).add(filing.bodyHash()).add(filing.filedAt());
        row.add(routing.lead()).add(routing.cooperating()).add(json(routing.reason()));
        row.add(assignment.lead())
                .add(assignment.cooperating())
                .add(assignment.urgency().name());
        row.add(assignment.dispatchedAt()).add(assignment.dueAt());
        row.add(report.splitFrom().orElse(null)).add(report.movedAt());
        row.add(report.milestones().firstDispatchedAt());
        row.add(report.answers().isEmpty() ? null : json(report.answers()));
    }

    private void bind(Binding row, ReportEntry line) throws SQLException {
        row.add(line.id())
                .add(line.at())
                .add(line.actorId().orElse(null))
                .add(line.actorRole().name());
        row.add(line.action())
                .add(line.from().map(Enum::name).orElse(null))
                .add(line.to().name());
        row.add(line.note().orElse(null)).add(line.internal()).add(json(line.details()));
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parameters of one statement, in their order. */
    private static final class Binding {
        private final PreparedStatement statement;
        private int last;

        Binding(PreparedStatement statement) {
            this.statement = statement;
        }

        Binding add(@Nullable Object value) throws SQLException {
            statement.setObject(++last, value);
            return this;
        }

        Binding add(@Nullable Instant value) throws SQLException {
            statement.setObject(++last, value == null ? null : value.atOffset(ZoneOffset.UTC));
            return this;
        }

        Binding add(List<String> values) throws SQLException {
            statement.setArray(++last, statement.getConnection().createArrayOf("varchar", values.toArray()));
            return this;
        }
    }
}
