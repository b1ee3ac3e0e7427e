package vn.hientruong.statistics;

import io.agroal.api.AgroalDataSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures computed from the timelines, line by line, as docs/figures.md puts them; it knows no milestone and no SQL
 * that counts.
 */
final class SecondWay {
    private static final Set<String> DONE = Set.of("RESOLVED", "CLOSED");
    private static final Set<String> RUNNING = Set.of("DISPATCHED", "IN_PROGRESS", "PENDING_APPROVAL");

    /** What a timeline tells. */
    static final class Told {
        final UUID id;
        final Map<Dimension, @Nullable String> keys = new HashMap<>();
        final Instant filedAt;
        final @Nullable Instant dueAt;
        boolean late;
        boolean repeated;
        String status = "SUBMITTED";

        @Nullable
        Instant dispatched;

        @Nullable
        Instant accepted;

        @Nullable
        Instant resolved;

        boolean extended;

        @Nullable
        String reason;

        @Nullable
        String score;

        int reopenings;

        Told(UUID id, Instant filedAt, @Nullable Instant dueAt) {
            this.id = id;
            this.filedAt = filedAt;
            this.dueAt = dueAt;
        }

        LocalDate day() {
            return LocalDate.ofInstant(filedAt, ZoneId.of("Asia/Ho_Chi_Minh"));
        }

        private void hear(String action, String to, Instant at, @Nullable String detail) {
            status = to;
            switch (action) {
                case "dispatch" -> dispatched = dispatched == null ? at : dispatched;
                case "acceptance" -> accepted = accepted == null ? at : accepted;
                case "approval" -> resolved = resolved == null ? at : resolved;
                case "extension-decision" -> extended = extended || "true".equals(detail);
                case "return" -> extended = false;
                case "rejection" -> reason = detail;
                case "rating" -> score = detail;
                case "reopening" -> reopenings++;
                default -> {
                    // tells nothing that is counted
                }
            }
        }
    }

    private SecondWay() {}

    /** Every report filed between two instants, with its timeline heard to the end. */
    static List<Told> read(AgroalDataSource dataSource, Instant from, Instant to, Set<UUID> late) throws SQLException {
        Map<UUID, Told> all = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select id, filed_at, due_at, category_code, lead_agency, area_id, channel, repeat_spot_id from report
                    where filed_at between '%s' and '%s'""".formatted(from, to))) {
                while (row.next()) {
                    Told told = new Told(
                            row.getObject(1, UUID.class), time(row, 2), row.getObject(3) == null ? null : time(row, 3));
                    told.late = late.contains(told.id);
                    told.keys.put(Dimension.CATEGORY, row.getString(4));
                    told.keys.put(Dimension.AGENCY, row.getString(5));
                    told.keys.put(Dimension.AREA, row.getString(6));
                    told.keys.put(Dimension.CHANNEL, row.getString(7));
                    told.repeated = row.getObject(8) != null;
                    keysOfTime(told);
                    all.put(told.id, told);
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select report_id, action, to_status, at,
                        coalesce(details ->> 'reason', details ->> 'granted', details ->> 'score')
                    from report_entry order by at, id""")) {
                while (row.next()) {
                    Told told = all.get(row.getObject(1, UUID.class));
                    if (told != null) {
                        told.hear(row.getString(2), row.getString(3), time(row, 4), row.getString(5));
                    }
                }
            }
        }
        return new ArrayList<>(all.values());
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void keysOfTime(Told told) {
        LocalDate day = told.day();
        LocalDate monday = day;
        while (monday.getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        told.keys.put(Dimension.DAY, day.toString());
        told.keys.put(Dimension.WEEK, monday.toString());
        told.keys.put(Dimension.MONTH, day.withDayOfMonth(1).toString());
        told.keys.put(
                Dimension.QUARTER,
                LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1)
                        .toString());
        told.keys.put(Dimension.YEAR, day.getYear() + "-01-01");
    }

    /** The figures of each group, by the text of its keys. */
    static Map<String, Map<String, BigDecimal>> grouped(List<Told> reports, List<Dimension> by, Instant now) {
        Map<String, List<Told>> groups = new TreeMap<>();
        for (Told told : reports) {
            groups.computeIfAbsent(by.stream().map(told.keys::get).toList().toString(), fresh -> new ArrayList<>())
                    .add(told);
        }
        Map<String, Map<String, BigDecimal>> figures = new TreeMap<>();
        groups.forEach((key, group) -> figures.put(key, figures(group, now)));
        return figures;
    }

    static Map<String, BigDecimal> figures(List<Told> group, Instant now) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Map<String, Long> n = new HashMap<>();
        Predicate<Told> done = told -> DONE.contains(told.status);
        Predicate<Told> running = told -> RUNNING.contains(told.status);
        Predicate<Told> overdue = told -> told.dueAt != null && told.dueAt.isBefore(now);
        n.put("received", (long) group.size());
        n.put("refused", count(group, told -> told.status.equals("REJECTED")));
        for (var reason : vn.hientruong.model.handling.RejectionReason.values()) {
            n.put(
                    "refused." + reason,
                    count(
                            group,
                            told -> told.status.equals("REJECTED")
                                    && reason.name().equals(told.reason)));
        }
        n.put("withdrawn", count(group, told -> told.status.equals("WITHDRAWN")));
        n.put("merged", count(group, told -> told.status.equals("MERGED")));
        n.put("dispatched", count(group, told -> told.dispatched != null));
        n.put("accepted", count(group, told -> told.accepted != null));
        n.put(
                "open",
                count(
                        group,
                        running.or(told ->
                                Set.of("SUBMITTED", "NEEDS_INFO", "PLANNED").contains(told.status))));
        n.put("waiting", count(group, told -> told.status.equals("SUBMITTED")));
        n.put("asked", count(group, told -> told.status.equals("NEEDS_INFO")));
        n.put("planned", count(group, told -> told.status.equals("PLANNED")));
        n.put("notDueYet", count(group, running.and(overdue.negate())));
        n.put("lateOpen", count(group, running.and(overdue)));
        n.put("done", count(group, done));
        n.put("onTime", count(group, done.and(told -> !told.late && !told.extended)));
        n.put("extended", count(group, done.and(told -> !told.late && told.extended)));
        n.put("lateDone", count(group, done.and(told -> told.late)));
        n.put("resolved", count(group, told -> told.resolved != null));
        n.put("reopened", count(group, told -> told.reopenings > 0));
        n.put("repeated", count(group, told -> told.repeated));
        n.put("rated", count(group, told -> told.score != null));
        n.put("satisfied", count(group, told -> "SATISFIED".equals(told.score)));
        n.put("acceptable", count(group, told -> "ACCEPTABLE".equals(told.score)));
        n.put("dissatisfied", count(group, told -> "DISSATISFIED".equals(told.score)));
        n.forEach((key, value) -> figures.put(key, BigDecimal.valueOf(value)));
        share(figures, "refusedShare", of(n, "refused"), of(n, "received"));
        share(figures, "onTimeShare", of(n, "onTime"), of(n, "done") + of(n, "lateOpen"));
        share(figures, "repeatedShare", of(n, "repeated"), of(n, "received"));
        share(figures, "ratedShare", of(n, "rated"), of(n, "resolved"));
        share(figures, "contentShare", of(n, "satisfied") + of(n, "acceptable"), of(n, "rated"));
        share(figures, "reopenedShare", of(n, "reopened"), of(n, "resolved"));
        hours(figures, "hoursToDispatch", group, told -> told.filedAt, told -> told.dispatched);
        hours(figures, "hoursToAccept", group, told -> told.dispatched, told -> told.accepted);
        hours(figures, "hoursToResolve", group, told -> told.filedAt, told -> told.resolved);
        return figures;
    }

    private static long of(Map<String, Long> counted, String key) {
        return counted.getOrDefault(key, 0L);
    }

    private static long count(List<Told> group, Predicate<Told> condition) {
        return group.stream().filter(condition).count();
    }

    private static void share(Map<String, BigDecimal> figures, String key, long part, long whole) {
        if (whole > 0) {
            figures.put(key, new BigDecimal(part).divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP));
        }
    }

    private static void hours(
            Map<String, BigDecimal> figures,
            String key,
            List<Told> group,
            Function<Told, @Nullable Instant> from,
            Function<Told, @Nullable Instant> to) {
        List<Duration> sorted = group.stream()
                .filter(told -> from.apply(told) != null && to.apply(told) != null)
                .map(told -> Duration.between(from.apply(told), to.apply(told)))
                .sorted()
                .toList();
        if (!sorted.isEmpty()) {
            figures.put(key + "Median", inHours(sorted.get((sorted.size() + 1) / 2 - 1)));
            figures.put(key + "90", inHours(sorted.get((sorted.size() * 9 + 9) / 10 - 1)));
        }
    }

    private static BigDecimal inHours(Duration span) {
        return new BigDecimal(span.toNanos()).divide(new BigDecimal(3_600_000_000_000L), 2, RoundingMode.HALF_UP);
    }

    /** So that some of what was filed between the two is a repetition. */
    static void putSomeAtRepeatSpots(AgroalDataSource dataSource, Instant from, Instant to) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    with spot as (
                        insert into repeat_spot
                            (id, category_code, lat, lon, reports, first_filed_at, last_filed_at, flagged_at)
                        select gen_random_uuid(), category_code, 17.4689, 106.6223, count(*), min(filed_at),
                            max(filed_at), max(filed_at)
                        from report where filed_at between '%1$s' and '%2$s' and hashtext(id::text) %% 9 = 0
                        group by category_code returning id, category_code)
                    update report set repeat_spot_id = spot.id from spot
                    where report.category_code = spot.category_code and filed_at between '%1$s' and '%2$s'
                        and hashtext(report.id::text) %% 9 = 0""".formatted(from, to));
        }
    }
}
