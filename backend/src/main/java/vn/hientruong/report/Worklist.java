package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Page;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportSummary;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.text.CallerLanguage;

/** Lists of reports: the work of staff, and a resident's own. One page, one query. */
@Singleton
public class Worklist {
    private static final Duration SOON = Duration.ofHours(24);
    private static final int EXCERPT = 200;

    /** One row as the database gives it. */
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
            Instant sortedBy) {}

    private final Session session;
    private final Areas areas;
    private final Accounts accounts;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    Worklist(Session session, Areas areas, Accounts accounts, Names names, CallerLanguage language, Clock clock) {
        this.session = session;
        this.areas = areas;
        this.accounts = accounts;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /**
     * The reports a member of staff may see and asked for.
     *
     * @throws Forbidden for residents
     */
    @Transactional
    public Page<ReportSummary> of(Caller caller, WorklistFilter filter) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        Conditions conditions = new Conditions();
        if (!caller.seesEverything()) {
            conditions.add(
                    "(r.assignment.lead = :own or array_contains(r.assignment.cooperating, :own))",
                    "own",
                    Objects.requireNonNullElse(caller.agencyCode(), ""));
        }
        wanted(filter, conditions);
        return page(conditions, filter);
    }

    /** What this resident has filed, newest first. */
    @Transactional
    public Page<ReportSummary> mine(Caller caller, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("r.filing.reporterId = :reporter", "reporter", caller.accountId());
        WorklistFilter everything = WorklistFilter.everything();
        return page(
                conditions,
                new WorklistFilter(
                        everything.statuses(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        after,
                        limit,
                        everything.sort()));
    }

    private void wanted(WorklistFilter filter, Conditions conditions) {
        if (!filter.statuses().isEmpty()) {
            conditions.add("r.status in :statuses", "statuses", filter.statuses());
        }
        conditions.addIfPresent("r.assignment.lead = :agency", "agency", filter.agency());
        conditions.addIfPresent("r.category = :category", "category", filter.category());
        conditions.addIfPresent("r.assignment.assigneeId = :assignee", "assignee", filter.assignee());
        if (filter.area() != null) {
            conditions.add("r.place.areaId in :areas", "areas", areaIds(filter.area()));
        }
        if (filter.text() != null) {
            conditions.add(
                    "(r.code = upper(:code) or locate(lower(:text), lower(r.filing.description)) > 0)",
                    "text",
                    filter.text());
            conditions.bind("code", filter.text().strip());
        }
        if (filter.box() != null) {
            conditions.add(
                    "r.place.lat between :south and :north",
                    "south",
                    filter.box().south());
            conditions.bind("north", filter.box().north());
            conditions.add(
                    "r.place.lon between :west and :east", "west", filter.box().west());
            conditions.bind("east", filter.box().east());
        }
        if (filter.due() != null) {
            Instant now = clock.instant();
            conditions.add("r.status in :open", "open", ReportLifecycle.running());
            if (filter.due() == WorklistFilter.Due.OVERDUE) {
                conditions.add("r.assignment.dueAt < :now", "now", now);
            } else {
                conditions.add("r.assignment.dueAt between :now and :soon", "now", now);
                conditions.bind("soon", now.plus(SOON));
            }
        }
    }

    private List<UUID> areaIds(String code) {
        return areas.all().stream()
                .filter(area -> area.code().equals(code))
                .map(AreaFound::id)
                .toList();
    }

    private Page<ReportSummary> page(Conditions conditions, WorklistFilter filter) {
        String by = "r." + filter.sort().path;
        conditions.add(by + " is not null");
        if (filter.after() != null) {
            String beyond = filter.sort().ascending ? ">" : "<";
            conditions.add(
                    "(%s %s :at or %s = :at and r.id %s :id)".formatted(by, beyond, by, beyond),
                    "at",
                    filter.after().at());
            conditions.bind("id", filter.after().id());
        }
        String direction = filter.sort().ascending ? " asc" : " desc";
        SelectionQuery<Row> query = session.createSelectionQuery(
                """
                select new vn.hientruong.report.Worklist$Row(r.id, r.code, r.status, r.category,
                    substring(r.filing.description, 1, %d), r.place.lat, r.place.lon, r.place.areaId,
                    r.assignment.lead, r.assignment.assigneeId, r.filing.filedAt, r.assignment.dueAt,
                    r.assignment.urgent, r.version, %s)
                from Report r where %s order by %s%s, r.id%s
                """.formatted(EXCERPT, by, conditions.text(), by, direction, direction), Row.class);
        conditions.values.forEach((name, value) -> bind(query, name, value));
        List<Row> rows = query.setMaxResults(filter.limit() + 1).getResultList();
        boolean more = rows.size() > filter.limit();
        List<Row> shown = more ? rows.subList(0, filter.limit()) : rows;
        Row last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(summaries(shown), last == null ? null : new Cursor(last.sortedBy(), last.id()).encoded());
    }

    private static void bind(SelectionQuery<Row> query, String name, Object value) {
        if (value instanceof java.util.Collection<?> many) {
            query.setParameterList(name, many);
        } else {
            query.setParameter(name, value);
        }
    }

    private List<ReportSummary> summaries(List<Row> rows) {
        Locale locale = language.get();
        Instant now = clock.instant();
        Map<UUID, String> people = accounts.names(rows.stream()
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

    /** Conditions joined by "and", with their values. */
    private static final class Conditions {
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String part) {
            parts.add(part);
        }

        void add(String part, String name, Object value) {
            add(part);
            bind(name, value);
        }

        void addIfPresent(String part, String name, @Nullable Object value) {
            if (value != null) {
                add(part, name, value);
            }
        }

        void bind(String name, Object value) {
            values.put(name, value);
        }

        String text() {
            return String.join(" and ", parts);
        }
    }
}
