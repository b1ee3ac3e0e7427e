package vn.hientruong.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.identity.DeviceRegistration;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.ReportMoved;
import vn.hientruong.testsupport.SignedIn;

/** People, reports and devices for the tests of this package, straight into the tables. */
@Singleton
public class Scene {
    private final Session session;
    private final Event<ReportMoved> moved;
    private final Devices devices;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<UUID, String> accessTokens = new ConcurrentHashMap<>();

    Scene(Session session, Event<ReportMoved> moved, Devices devices, Accounts accounts, Clock clock) {
        this.session = session;
        this.moved = moved;
        this.devices = devices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A report that stands in the table. */
    public record Filed(UUID id, String code, UUID reporterId) {}

    @Transactional
    public UUID resident() {
        UUID id = UUID.randomUUID();
        session.createNativeMutationQuery(
                        "insert into account (id, phone, roles, created_at) values (?1, ?2, '{RESIDENT}', ?3)")
                .setParameter(1, id)
                .setParameter(
                        2, String.format("+849%08d", ThreadLocalRandom.current().nextInt(100_000_000)))
                .setParameter(3, clock.instant())
                .executeUpdate();
        return id;
    }

    /** In no list of work: it has no timeline that a page could show. */
    @Transactional
    public Filed report(UUID reporter) {
        UUID id = UUID.randomUUID();
        String code = "T-" + id.toString().substring(0, 8);
        session.createNativeMutationQuery("""
                        insert into report (id, version, code, status, category_code, description, lat, lon,
                            reporter_id, filed_by, channel, anonymous, is_public, client_key, body_hash, filed_at,
                            routing_reason, moved_at)
                        values (?1, 0, ?2, 'CLOSED', 'giao-thong', 'Số nhà 12 có ổ gà', 17.48, 106.6,
                            ?3, ?3, 'APP', false, true, ?1, '\\x00', ?4, '{}', ?4)""")
                .setParameter(1, id)
                .setParameter(2, code)
                .setParameter(3, reporter)
                .setParameter(4, clock.instant())
                .executeUpdate();
        return new Filed(id, code, reporter);
    }

    @Transactional
    public void follow(Filed report, UUID follower) {
        session.createNativeMutationQuery("insert into report_follower values (?1, ?2, ?3)")
                .setParameter(1, report.id())
                .setParameter(2, follower)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** A device of that person; its token is the answer. */
    public String device(UUID account, String locale) {
        String token = "token-" + UUID.randomUUID();
        String installation = "installation-" + UUID.randomUUID();
        devices.register(
                account,
                installation,
                new DeviceRegistration(token, DeviceRegistration.Platform.ANDROID, locale),
                clock.instant());
        return token;
    }

    /** The app with that token is somebody else's from then on. */
    @Transactional
    public void handOn(String token, UUID to) {
        session.createNativeMutationQuery("update device set account_id = ?2 where token = ?1")
                .setParameter(1, token)
                .setParameter(2, to)
                .executeUpdate();
    }

    /** They want to hear of that commune, even if it is one no more. */
    @Transactional
    public void subscribe(UUID account, String area) {
        session.createNativeMutationQuery(
                        "insert into area_subscription (account_id, area_code, since) values (?1, ?2, ?3)")
                .setParameter(1, account)
                .setParameter(2, area)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Somebody else moves the report. */
    @Transactional
    public void move(Filed report, String action, ReportStatus to) {
        moved.fire(fact(report, action, to, null, false, At.INTAKE, false, 0));
    }

    @Transactional
    public void move(Filed report, String action, ReportStatus to, @Nullable UUID actor, boolean internal) {
        moved.fire(fact(report, action, to, actor, internal, At.INTAKE, false, 0));
    }

    /** Somebody else moves a report that an agency has in hand. */
    @Transactional
    public void moveAt(Filed report, String action, ReportStatus to, At at, int round) {
        moved.fire(fact(report, action, to, null, false, at, false, round));
    }

    /** The same of an urgent report. */
    @Transactional
    public void moveUrgently(Filed report, String action, ReportStatus to) {
        moved.fire(fact(report, action, to, null, false, At.INTAKE, true, 0));
    }

    /** Where a report lies: which agency answers, and who there. */
    public record At(@Nullable String agency, @Nullable UUID assignee, List<String> cooperating) {
        static final At INTAKE = new At(null, null);

        public At(@Nullable String agency, @Nullable UUID assignee) {
            this(agency, assignee, List.of());
        }
    }

    /** The program finds something out, for staff alone. */
    @Transactional
    public void find(Filed report, String what, ReportStatus status, At at, int round) {
        moved.fire(fact(report, what, status, null, true, at, false, round));
    }

    /** The same of an urgent report. */
    @Transactional
    public void findUrgent(Filed report, String what, ReportStatus status, At at) {
        moved.fire(fact(report, what, status, null, true, at, true, 0));
    }

    /** An agency of that name, which nobody else has. */
    @Transactional
    public String agency() {
        String code = "agency-" + UUID.randomUUID();
        session.createNativeMutationQuery(
                        "insert into agency (code, name, name_en, kind) values (?1, ?1, ?1, 'CENTRE')")
                .setParameter(1, code)
                .executeUpdate();
        return code;
    }

    /** Somebody who works there, signed in. */
    public UUID officer(@Nullable String agency, Role... roles) {
        String username = "officer-" + UUID.randomUUID().toString().substring(0, 18);
        String token = SignedIn.staff(username, agency, roles);
        UUID id = accounts.findStaff(username).orElseThrow().id();
        accessTokens.put(id, token);
        return id;
    }

    /** From then on they cannot sign in. */
    @Transactional
    public void disable(UUID officer) {
        session.createNativeMutationQuery("update account set disabled_at = ?2 where id = ?1")
                .setParameter(1, officer)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    private ReportMoved fact(
            Filed report,
            String action,
            ReportStatus to,
            @Nullable UUID actor,
            boolean internal,
            At at,
            boolean urgent,
            int round) {
        Instant now = clock.instant();
        return new ReportMoved(
                report.id(),
                Uuid7.at(now),
                report.code(),
                action,
                ReportStatus.SUBMITTED,
                to,
                report.reporterId(),
                actor,
                at.agency(),
                at.cooperating(),
                at.assignee(),
                urgent,
                round,
                internal,
                now);
    }

    /** Kinds of what that person was told, the oldest first. */
    @Transactional
    public List<String> told(UUID account) {
        return session.createNativeQuery(
                        "select kind from notification where account_id = ?1 order by created_at, id", String.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** Kinds of what that person was told of that report, the oldest first. */
    @Transactional
    public List<String> toldOf(Filed report, UUID account) {
        return session.createNativeQuery(
                        "select kind from notification where account_id = ?1 and report_id = ?2 order by created_at, id",
                        String.class)
                .setParameter(1, account)
                .setParameter(2, report.id())
                .getResultList();
    }

    @Transactional
    public List<UUID> notifications(UUID account) {
        return session.createNativeQuery(
                        "select id from notification where account_id = ?1 order by created_at, id", UUID.class)
                .setParameter(1, account)
                .getResultList();
    }

    @Transactional
    public String phoneOf(UUID account) {
        return session.createNativeQuery("select phone from account where id = ?1", String.class)
                .setParameter(1, account)
                .getSingleResult();
    }

    /** As if that happened so long ago. */
    @Transactional
    public void age(UUID account, Duration by) {
        session.createNativeMutationQuery(
                        "update notification set created_at = created_at - cast(?2 as interval) where account_id = ?1")
                .setParameter(1, account)
                .setParameter(2, by.toSeconds() + " seconds")
                .executeUpdate();
    }

    /** Tokens of the devices of that person. */
    @Transactional
    public List<String> tokens(UUID account) {
        return session.createNativeQuery("select token from device where account_id = ?1", String.class)
                .setParameter(1, account)
                .getResultList();
    }

    /** To call the API as that person. */
    public String accessToken(UUID account) {
        return accessTokens.computeIfAbsent(account, signingIn -> SignedIn.resident(phone(signingIn)));
    }

    private String phone(UUID account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select phone from account where id = ?1", String.class)
                        .setParameter(1, account)
                        .getSingleResult());
    }
}
