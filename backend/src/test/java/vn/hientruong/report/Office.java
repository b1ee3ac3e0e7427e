package vn.hientruong.report;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportStatus;

/** An agency of its own with its people, and reports that come to it at any time a test wants. */
final class Office {
    /** Needs no photo to be filed. */
    private static final String FILED_AS = "tieng-on";
    /** Has five working days. */
    private static final String HANDLED_AS = "cay-xanh";

    final String agency = "office-" + UUID.randomUUID();
    final Caller resident;
    final Caller intake;
    final Caller handler;
    final Caller lead;
    final Caller supervisor;

    private final ReportFiling filing = bean(ReportFiling.class);
    private final ReportHandling handling = bean(ReportHandling.class);

    Office(Instant opened) {
        bean(AgencyEditing.class).put(agency, new NewAgency(agency, agency, AgencyKind.CENTRE, null, null, true));
        String phone = String.format("09%08d", ThreadLocalRandom.current().nextInt(100_000_000));
        resident = new Caller(
                QuarkusTransaction.requiringNew()
                        .call(() -> bean(Accounts.class).residentOfPhone(phone, null, opened))
                        .id(),
                Set.of(Role.RESIDENT),
                null);
        intake = officer(null, Role.INTAKE, opened);
        handler = officer(agency, Role.HANDLER, opened);
        lead = officer(agency, Role.LEAD, opened);
        supervisor = officer(null, Role.SUPERVISOR, opened);
    }

    private static Caller officer(@Nullable String agency, Role role, Instant now) {
        String username = "officer-" + UUID.randomUUID().toString().substring(0, 18);
        bean(Staff.class).put(username, new NewStaff("một mật khẩu dài", username, Set.of(role), agency, false), now);
        UUID id = bean(Accounts.class).findStaff(username).orElseThrow().id();
        return new Caller(id, Set.of(role), agency);
    }

    UUID file(Instant at) {
        return filing.fileAt(
                resident,
                new NewReport(
                        UUID.randomUUID(),
                        FILED_AS,
                        "Tiếng ồn ban đêm",
                        new NewPlace(17.4689, 106.6223, 8.0, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                at);
    }

    void take(UUID report, Caller who, ActionBody body, Instant at) {
        handling.takeAt(report, who, body, at);
    }

    void dispatch(UUID report, Instant at) {
        dispatchWith(report, List.of(), at);
    }

    void dispatchWith(UUID report, List<String> cooperating, Instant at) {
        take(report, intake, new Dispatch(HANDLED_AS, agency, cooperating, null, null, null), at);
    }

    void accept(UUID report, Instant at) {
        take(report, handler, new Acceptance(null), at);
    }

    /** Filed, dispatched and accepted in one instant. */
    UUID inProgress(Instant at) {
        UUID report = file(at);
        dispatch(report, at);
        accept(report, at);
        return report;
    }

    UUID planned(Instant at, LocalDate promised) {
        UUID report = inProgress(at);
        take(report, lead, new Plan(promised, "Chờ vốn"), at);
        return report;
    }

    UUID resolved(Instant at) {
        UUID report = inProgress(at);
        take(report, handler, new Result("Đã nhắc nhở", null, "Ban đêm"), at);
        take(report, lead, new Approval(null), at);
        return report;
    }

    /** Straight into the table, whatever the lifecycle says. */
    static void put(UUID report, ReportStatus status) {
        update("update report set status = '" + status + "' where id = ?1", report);
    }

    static Instant dueAt(UUID report) {
        return one("select due_at from report where id = ?1", Instant.class, report);
    }

    static String status(UUID report) {
        return one("select status from report where id = ?1", String.class, report);
    }

    static long version(UUID report) {
        return one("select version from report where id = ?1", Long.class, report);
    }

    /** When the program looks at it next. */
    static List<Instant> looksAt(UUID report) {
        return all("select look_at from report_watch where report_id = ?1", Instant.class, report);
    }

    /** What the program wrote into the timeline, in the order of time. */
    static List<String> found(UUID report) {
        return all("""
                select action from report_entry where report_id = ?1 and actor_role = 'PROGRAM'
                order by at, id""", String.class, report);
    }

    static Instant foundAt(UUID report, String what) {
        return one(
                "select at from report_entry where report_id = ?1 and action = '" + what + "'", Instant.class, report);
    }

    /** What somebody was told of what the program itself found out, and not of what their colleagues did. */
    private static final String TOLD = "select notification.kind from notification"
            + " join report_entry line on line.id = notification.entry_id and line.actor_role = 'PROGRAM'"
            + " where notification.account_id = ?1 %s order by notification.created_at, notification.id";

    /** Kinds of what that person was told by sweeps, the oldest first. */
    static List<String> told(Caller person) {
        return all(TOLD.formatted(""), String.class, person.accountId());
    }

    /** The same of one report: intake and supervisors hear of those of other tests too. */
    static List<String> told(Caller person, UUID report) {
        return all(TOLD.formatted("and notification.report_id = '" + report + "'"), String.class, person.accountId());
    }

    private static <T> T one(String sql, Class<T> type, Object parameter) {
        return all(sql, type, parameter).get(0);
    }

    private static <T> List<T> all(String sql, Class<T> type, Object parameter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bean(Session.class)
                        .createNativeQuery(sql, type)
                        .setParameter(1, parameter)
                        .getResultList());
    }

    private static void update(String sql, Object parameter) {
        QuarkusTransaction.requiringNew()
                .run(() -> bean(Session.class)
                        .createNativeMutationQuery(sql)
                        .setParameter(1, parameter)
                        .executeUpdate());
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
