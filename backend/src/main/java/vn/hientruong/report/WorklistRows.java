package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.text.CallerLanguage;

/** Rows of a list as the database gives them, and as people read them. */
@Singleton
class WorklistRows {
    private static final int EXCERPT = 200;

    /** What is read of a row {@code r}, and what it is ordered by. */
    static final String COLUMNS = "r.id, r.code, r.status, r.category_code, substring(r.description, 1, " + EXCERPT
            + "), r.lat, r.lon, r.area_id, r.lead_agency, r.assignee_id, r.filed_at, r.due_at, r.urgency = 'URGENT', r.version, at";

    /** One row; {@code at} is what it is ordered by. */
    record Row(
            UUID id,
            String code,
            ReportStatus status,
            String category,
            String description,
            double lat,
            double lon,
            @Nullable UUID areaId,
            @Nullable String lead,
            @Nullable UUID assigneeId,
            Instant filedAt,
            @Nullable Instant dueAt,
            boolean urgent,
            long version,
            Instant at) {
        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    private final Accounts accounts;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    WorklistRows(Accounts accounts, Names names, CallerLanguage language, Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /** The row a result of {@link #COLUMNS} stands at. */
    static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                ReportStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getDouble(6),
                row.getDouble(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getObject(10, UUID.class),
                Objects.requireNonNull(instant(row, 11)),
                instant(row, 12),
                row.getBoolean(13),
                row.getLong(14),
                Objects.requireNonNull(instant(row, 15)));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** @param named whether the reader may know who handles them */
    List<ReportSummary> summaries(List<Row> rows, boolean named) {
        Locale locale = language.get();
        Instant now = clock.instant();
        Map<UUID, String> people = accounts.names(rows.stream()
                .filter(row -> named)
                .map(Row::assigneeId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new ReportSummary(
                        row.id(),
                        row.code(),
                        row.status(),
                        names.category(row.category(), locale),
                        row.description(),
                        row.lat(),
                        row.lon(),
                        names.area(row.areaId(), locale),
                        names.agencyOrNull(row.lead(), locale),
                        row.assigneeId() == null ? null : people.get(row.assigneeId()),
                        row.filedAt(),
                        row.dueAt(),
                        ReportLifecycle.isOverdue(row.status(), row.dueAt(), now),
                        row.urgent(),
                        row.version()))
                .toList();
    }
}
