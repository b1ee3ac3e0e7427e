package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.PlannedReport;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;

/** The watch list of planned work: the earliest promise first, so those that passed unkept stand on top. */
@Singleton
public class PlannedWork {
    private static final String MINE =
            " and (r.assignment.lead = :own or array_contains(r.assignment.cooperating, :own))";
    private static final String LATER = " and (r.promisedDate > :day or (r.promisedDate = :day and r.id > :id))";

    private final Session session;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    PlannedWork(Session session, Names names, CallerLanguage language, Clock clock) {
        this.session = session;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /** What the database knows of a row. */
    record Row(
            UUID id,
            String code,
            String category,
            @Nullable UUID area,
            @Nullable String lead,
            LocalDate promisedDate) {}

    /**
     * One page of what a member of staff may see.
     *
     * @param after where the page before ended
     * @throws Forbidden for residents
     */
    @Transactional
    public Page<PlannedReport> of(Caller caller, @Nullable Cursor after, int limit) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        var query = session.createSelectionQuery(
                        "select new vn.hientruong.report.PlannedWork$Row(r.id, r.code, r.category, r.place.areaId,"
                                + " r.assignment.lead, r.promisedDate) from Report r where r.status = :planned"
                                + (caller.seesEverything() ? "" : MINE)
                                + (after == null ? "" : LATER)
                                + " order by r.promisedDate, r.id",
                        Row.class)
                .setParameter("planned", ReportStatus.PLANNED)
                .setMaxResults(limit + 1);
        if (!caller.seesEverything()) {
            query.setParameter("own", Objects.requireNonNullElse(caller.agencyCode(), ""));
        }
        if (after != null) {
            query.setParameter("day", LocalDate.ofInstant(after.at(), ZoneOffset.UTC));
            query.setParameter("id", after.id());
        }
        List<Row> rows = query.getResultList();
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        return new Page<>(
                shown.stream().map(row -> view(row, today)).toList(),
                rows.size() > limit ? cursor(shown.get(limit - 1)).encoded() : null);
    }

    private static Cursor cursor(Row row) {
        return new Cursor(row.promisedDate().atStartOfDay().toInstant(ZoneOffset.UTC), row.id());
    }

    private PlannedReport view(Row row, LocalDate today) {
        Locale locale = language.get();
        return new PlannedReport(
                row.id(),
                row.code(),
                names.category(row.category(), locale),
                names.area(row.area(), locale),
                names.agencyOrNull(row.lead(), locale),
                row.promisedDate(),
                row.promisedDate().isBefore(today));
    }
}
