package vn.hientruong.report;

import static vn.hientruong.report.Reports.EVERYBODY;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.handling.Result;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.Score;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.text.Phrase;

/** Reports that went through the lifecycle by chance, each led by the verbs of the aggregate, and stored. */
@Singleton
public class RandomReports {
    /** Where such reports lie and who answers them; all of it must exist. */
    public record World(List<String> categories, List<String> agencies, List<UUID> areas) {}

    private static final int STORED_AT_ONCE = 250;

    private interface Verb {
        ReportEntry on(Report report, Instant now);
    }

    private final Session session;
    private final Map<Action, Verb> verbs = new EnumMap<>(Action.class);
    private final Set<UUID> late = new HashSet<>();
    private Random random = new Random(0);
    private World world = new World(List.of(), List.of(), List.of());
    private @Nullable Report earlier;

    RandomReports(Session session) {
        this.session = session;
        verbs.put(Action.INFORMATION_REQUEST, (report, now) -> report.ask(EVERYBODY, "Ở đoạn nào?", now));
        verbs.put(
                Action.INFORMATION,
                (report, now) -> report.answer(
                        EVERYBODY, "Trước số 12", report.assignment().dueAt() == null ? null : due(now), now));
        verbs.put(
                Action.REJECTION,
                (report, now) ->
                        report.reject(EVERYBODY, new Rejection(one(List.of(RejectionReason.values())), "Lý do"), now));
        verbs.put(
                Action.DISPATCH,
                (report, now) -> report.dispatch(
                        EVERYBODY,
                        new Dispatch(one(world.categories()), one(world.agencies()), List.of(), false, null, null),
                        due(now),
                        now));
        verbs.put(
                Action.MERGE,
                (report, now) -> report.mergeInto(EVERYBODY, Objects.requireNonNullElse(earlier, report), now));
        verbs.put(Action.WITHDRAWAL, (report, now) -> report.withdraw(EVERYBODY, now));
        verbs.put(Action.ACCEPTANCE, (report, now) -> report.accept(EVERYBODY, new Acceptance(null), now));
        verbs.put(Action.RETURN, (report, now) -> report.giveBack(EVERYBODY, "Không thuộc phạm vi", now));
        verbs.put(Action.PROGRESS, (report, now) -> report.progress(EVERYBODY, "Đang làm", false, now));
        verbs.put(
                Action.PLAN,
                (report, now) -> report.plan(EVERYBODY, new Plan(LocalDate.of(2010, 1, 1), "Chờ vốn"), now));
        verbs.put(Action.RESULT, (report, now) -> report.handIn(EVERYBODY, new Result("Đã vá", null, "Trời tối"), now));
        verbs.put(Action.APPROVAL, this::approve);
        verbs.put(Action.SENDING_BACK, (report, now) -> report.sendBack(EVERYBODY, "Chưa đạt", now));
        verbs.put(
                Action.EXTENSION,
                (report, now) -> report.askForTime(
                        EVERYBODY,
                        new vn.hientruong.model.handling.Extension(
                                Objects.requireNonNull(report.assignment().dueAt())
                                        .plus(Duration.ofDays(3)),
                                "Chờ vật tư"),
                        now));
        verbs.put(
                Action.EXTENSION_DECISION,
                (report, now) ->
                        report.decideOnTime(EVERYBODY, new ExtensionDecision(random.nextInt(4) > 0, null), now));
        verbs.put(
                Action.RATING,
                (report, now) -> report.rate(
                        EVERYBODY, new vn.hientruong.model.handling.Rating(one(List.of(Score.values())), null), now));
        verbs.put(Action.REOPENING, (report, now) -> report.reopen(EVERYBODY, "Lại hỏng", due(now), now));
    }

    /**
     * Makes and stores them.
     *
     * @param from the earliest may be filed then
     * @param to none is filed later
     * @return those that ever had a result after the limit of that time
     */
    @Transactional
    public Set<UUID> store(int count, long seed, World where, Instant from, Instant to) {
        random = new Random(seed);
        world = where;
        late.clear();
        insertOfficer();
        session.setJdbcBatchSize(STORED_AT_ONCE);
        for (int i = 0; i < count; i++) {
            Instant filedAt = from.plusSeconds(
                    (long) (random.nextDouble() * Duration.between(from, to).toSeconds()));
            Report report = filed(filedAt);
            List<ReportEntry> lines = new ArrayList<>();
            lines.add(report.filed(Actor.REPORTER));
            walk(report, lines, filedAt);
            session.persist(report);
            lines.forEach(session::persist);
            earlier = report;
            if (i % STORED_AT_ONCE == 0) {
                session.flush();
                session.clear();
            }
        }
        return Set.copyOf(late);
    }

    private void insertOfficer() {
        session.createNativeMutationQuery("""
                        insert into account (id, phone, roles, created_at)
                        values (?1, '+84931049999', '{RESIDENT}', now()) on conflict do nothing""").setParameter(1, Reports.OFFICER).executeUpdate();
    }

    private Report filed(Instant at) {
        return new Report(
                Uuid7.at(at),
                ReportCode.next(),
                one(world.categories()),
                new Filing(
                        Reports.OFFICER,
                        Reports.OFFICER,
                        UUID.randomUUID(),
                        new byte[32],
                        one(List.of(Channel.values())),
                        "Ổ gà",
                        null,
                        true,
                        true,
                        at),
                new Place(17.4689, 106.6223, null, null, random.nextInt(20) == 0 ? null : one(world.areas())),
                new Routing(null, List.of(), Phrase.of("routing.outside")));
    }

    private void walk(Report report, List<ReportEntry> lines, Instant filedAt) {
        Instant now = filedAt;
        // some go on for long, so that thousands hold reports reopened again and again whatever the seed
        int steps = random.nextInt(random.nextInt(8) == 0 ? 60 : 14);
        for (int step = 0; step < steps; step++) {
            // from seconds to weeks
            now = now.plusSeconds(1 + (long) Math.exp(random.nextDouble() * 13.5))
                    .plusNanos(random.nextInt(1_000_000) * 1000L);
            Instant then = now;
            List<Action> allowed = ReportLifecycle.allowed(report, EVERYBODY.actors(), then).stream()
                    .filter(verbs::containsKey)
                    .filter(action -> action != Action.MERGE || earlier != null)
                    .filter(action -> !isEnd(action) || random.nextInt(4) == 0)
                    .toList();
            if (!allowed.isEmpty()) {
                Action next =
                        allowed.contains(Action.REOPENING) && random.nextBoolean() ? Action.REOPENING : one(allowed);
                lines.add(Objects.requireNonNull(verbs.get(next)).on(report, then));
            }
        }
    }

    /** Most reports shall go on. */
    private static boolean isEnd(Action action) {
        return action == Action.MERGE || action == Action.REJECTION || action == Action.WITHDRAWAL;
    }

    private ReportEntry approve(Report report, Instant now) {
        if (now.isAfter(Objects.requireNonNull(report.assignment().dueAt()))) {
            late.add(report.id());
        }
        return report.approve(EVERYBODY, null, now);
    }

    /** Most limits are days away, some years. */
    private Instant due(Instant now) {
        return now.plus(Duration.ofHours(1 + random.nextInt(random.nextInt(4) == 0 ? 30_000 : 400)));
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
