package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hientruong.model.report.ReportStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.LifecycleWalks.Step;

/**
 * Whatever anybody tries in whatever order, no report is without timeline, owner or deadline where one is due. jqwik
 * prints the seed of each run; {@code @Property(seed = "…")} walks the same way again.
 */
class LifecyclePropertyTest {
    private static final Set<ReportStatus> OWNED =
            EnumSet.of(DISPATCHED, IN_PROGRESS, PLANNED, PENDING_APPROVAL, RESOLVED, CLOSED);

    private static final int AN_HOUR_BACK = -60;
    private static final int FOUR_DAYS = 4 * 24 * 60;

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Set<Actor>> somebody =
                Arbitraries.of(Actor.class).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Set<Actor>> everybody = Arbitraries.just(EnumSet.allOf(Actor.class));
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Action.class),
                        Arbitraries.oneOf(somebody, everybody),
                        Arbitraries.integers().between(AN_HOUR_BACK, FOUR_DAYS))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(80);
    }

    @Property(tries = 2000)
    void noWalkLeadsToAReportWithoutTimelineOwnerOrDeadline(
            @ForAll("walks") List<Step> walk, @ForAll boolean directly) {
        LifecycleWalks world = new LifecycleWalks(directly);
        holds(world);
        for (Step step : walk) {
            ReportStatus before = world.report.status();
            Assignment assignment = world.report.assignment();
            int lines = world.timeline.size();
            boolean done = world.take(step);
            boolean listed = ReportLifecycle.mayEver(step.action(), step.actors());

            if (done) {
                assertThat(listed)
                        .as("%s is listed for %s", step.action(), step.actors())
                        .isTrue();
                assertThat(world.timeline).hasSize(lines + 1);
                ReportEntry line = world.timeline.get(lines);
                assertThat(line.from()).contains(before);
                assertThat(line.to()).isEqualTo(world.report.status());
                assertThat(line.action()).isEqualTo(step.action().path());
                assertThat(line.at()).isEqualTo(world.now).isEqualTo(world.report.movedAt());
            } else {
                assertThat(world.report.status()).isEqualTo(before);
                assertThat(world.report.assignment()).isEqualTo(assignment);
                assertThat(world.timeline).hasSize(lines);
            }
            if (ReportLifecycle.isFinal(before) && step.action() != Action.MERGE_UNDO) {
                assertThat(world.report.status()).as("final is final").isEqualTo(before);
            }
            holds(world);
        }
        Statistics.label("reached").collect(world.report.status());
    }

    private static void holds(LifecycleWalks world) {
        Report report = world.report;
        ReportStatus status = report.status();
        assertThat(world.timeline.get(world.timeline.size() - 1).to()).isEqualTo(status);
        boolean asked = status == NEEDS_INFO;
        assertThat(report.pause().isPresent()).as("a pause in %s", status).isEqualTo(asked);
        ReportStatus standing = report.pause().map(Pause::from).orElse(status);
        boolean owned = OWNED.contains(standing);
        if (owned) {
            assertThat(report.assignment().lead())
                    .as("an owner in %s", standing)
                    .isNotNull();
            assertThat(report.assignment().dueAt())
                    .as("a deadline in %s", standing)
                    .isNotNull();
            assertThat(report.assignment().dispatchedAt()).isNotNull();
            assertThat(RunningLimit.of(world.timeline).since()).isNotNull();
        }
        if (standing == SUBMITTED) {
            assertThat(report.assignment()).as("it is intake that owns it").isEqualTo(Assignment.NONE);
        }
        if (status == PLANNED) {
            assertThat(report.promisedDate()).as("a promised date").isPresent();
        }
        if (status == RESOLVED) {
            assertThat(report.resolvedAt()).as("the start of its windows").isPresent();
            assertThat(report.result()).as("a result").isPresent();
        }
        if (report.extension().isPresent() && !ReportLifecycle.isFinal(status)) {
            assertThat(owned).as("more time is asked for by an owner").isTrue();
        }
        assertThat(asksSinceTheLimitBegan(world.timeline)).isLessThanOrEqualTo(1);
    }

    /** More time is asked for once; another agency, level or round of work has a say of its own. */
    private static long asksSinceTheLimitBegan(List<ReportEntry> timeline) {
        Set<String> begins =
                Set.of(Action.DISPATCH.path(), Action.RETURN.path(), Action.REOPENING.path(), Action.URGENCY.path());
        long asks = 0;
        for (ReportEntry line : timeline) {
            if (begins.contains(line.action())) {
                asks = 0;
            } else if (line.action().equals(Action.EXTENSION.path())) {
                asks++;
            }
        }
        return asks;
    }
}
