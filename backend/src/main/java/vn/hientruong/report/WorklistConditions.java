package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.time.SystemClock;

/** What was asked for, as conditions on a row {@code r} of report. */
@Singleton
class WorklistConditions {
    static final Duration SOON = Duration.ofHours(24);

    private final Areas areas;
    private final Clock clock;

    WorklistConditions(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    List<Sql> of(ReportsWanted wanted, Caller caller) {
        List<Sql> all = new ArrayList<>();
        if (!wanted.statuses().isEmpty()) {
            all.add(new Sql("r.status = any (?)", names(wanted.statuses())));
        }
        addEqual(all, "r.lead_agency = ?", wanted.agency());
        addEqual(all, "? = any (r.cooperating)", wanted.cooperating());
        addEqual(all, "r.category_code = ?", wanted.category());
        if (wanted.area() != null) {
            List<UUID> ids = areaIds(wanted.area());
            all.add(ids.isEmpty() ? new Sql("false") : new Sql("r.area_id = any (?)", ids));
        }
        if (wanted.assignee() != null) {
            all.add(wanted.assignee()
                    .in(caller)
                    .map(id -> new Sql("r.assignee_id = ?", id))
                    .orElseGet(() -> new Sql("r.assignee_id is null")));
        }
        addEqual(all, "r.channel = ?", nameOf(wanted.channel()));
        if (!wanted.urgencies().isEmpty()) {
            all.add(new Sql("r.urgency = any (?)", names(wanted.urgencies())));
        }
        addIf(all, wanted.reopened(), "r.reopenings > 0");
        addIf(
                all,
                wanted.returned(),
                "(r.reopenings > 0 or exists (select 1 from report_entry e where e.report_id = r.id"
                        + " and e.action = 'sending-back'))");
        addIf(all, wanted.photo(), "exists (select 1 from upload u where u.report_id = r.id)");
        if (wanted.mine()) {
            all.add(new Sql("(r.assignee_id = ? or r.filed_by = ?)", caller.accountId(), caller.accountId()));
        }
        addTimes(all, wanted);
        addBox(all, wanted.box());
        return all;
    }

    private void addTimes(List<Sql> all, ReportsWanted wanted) {
        Instant now = clock.instant();
        if (wanted.planPassed() != null) {
            Sql passed = new Sql(
                    "(r.status = 'PLANNED' and r.promised_date < ?)", LocalDate.ofInstant(now, SystemClock.ZONE));
            all.add(wanted.planPassed() ? passed : new Sql("not ").add(passed));
        }
        if (wanted.due() == ReportsWanted.Due.NONE) {
            all.add(new Sql("r.due_at is null"));
        } else if (wanted.due() != null) {
            all.add(new Sql("r.status = any (?)", names(ReportLifecycle.running())));
            all.add(
                    wanted.due() == ReportsWanted.Due.OVERDUE
                            ? new Sql("r.due_at < ?", now)
                            : new Sql("r.due_at between ? and ?", now, now.plus(SOON)));
        }
        all.addAll(filed("r.filed_at", wanted));
    }

    /** The days of filing, as conditions on that column. */
    List<Sql> filed(String column, ReportsWanted wanted) {
        List<Sql> period = new ArrayList<>();
        if (wanted.from() != null) {
            period.add(new Sql(column + " >= ?", startOf(wanted.from())));
        }
        if (wanted.until() != null) {
            period.add(new Sql(column + " < ?", startOf(wanted.until().plusDays(1))));
        }
        return period;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SystemClock.ZONE).toInstant();
    }

    private static void addBox(List<Sql> all, ReportsWanted.@Nullable Box box) {
        if (box != null) {
            all.add(new Sql("r.lat between ? and ?", box.south(), box.north()));
            all.add(new Sql("r.lon between ? and ?", box.west(), box.east()));
        }
    }

    /** Every area, past and present, of that code. */
    List<UUID> areaIds(String code) {
        return areas.all().stream()
                .filter(area -> area.code().equals(code))
                .map(AreaFound::id)
                .toList();
    }

    static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static void addEqual(List<Sql> all, String condition, @Nullable String value) {
        if (value != null) {
            all.add(new Sql(condition, Objects.requireNonNull(value)));
        }
    }

    private static void addIf(List<Sql> all, @Nullable Boolean wanted, String condition) {
        if (wanted != null) {
            all.add(new Sql(wanted ? condition : "not " + condition));
        }
    }
}
