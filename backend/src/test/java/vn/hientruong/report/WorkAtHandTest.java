package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.report.InboxCounts;
import vn.hientruong.model.report.InboxCounts.Count;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.Forbidden;

@QuarkusTest
class WorkAtHandTest {
    private static final Set<ReportStatus> RUNNING = EnumSet.of(
            ReportStatus.DISPATCHED,
            ReportStatus.NEEDS_INFO,
            ReportStatus.IN_PROGRESS,
            ReportStatus.PLANNED,
            ReportStatus.PENDING_APPROVAL);

    @Inject
    WorkAtHand atHand;

    @Test
    void anAgencysWorkIsCountedByStatusAndLimit() {
        Instant now = Instant.now();
        Instant longAgo = now.minus(Duration.ofDays(60));
        Office office = new Office(longAgo);
        office.inProgress(longAgo);
        office.resolved(longAgo);
        office.dispatch(office.file(now), now);
        office.file(now);

        InboxCounts counted = atHand.of(office.handler, office.agency, RUNNING);

        assertThat(byValue(counted.statuses()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("DISPATCHED", 1, "IN_PROGRESS", 1));
        assertThat(byValue(counted.due())).containsEntry("overdue", 1).doesNotContainKey("none");
    }

    @Test
    void whatAnAgencyOnlyHelpsWithIsNotCounted() {
        Instant now = Instant.now();
        Office office = new Office(now);
        Office helper = new Office(now);
        office.dispatchWith(office.file(now), List.of(helper.agency), now);

        assertThat(atHand.of(helper.handler, helper.agency, RUNNING).statuses()).isEmpty();
        assertThat(byValue(atHand.of(office.handler, office.agency, RUNNING).statuses()))
                .containsEntry("DISPATCHED", 1);
    }

    @Test
    void ownWorkIsWhatOneHasInHand() {
        Instant now = Instant.now();
        Office office = new Office(now);
        var report = office.file(now);
        office.dispatch(report, now);
        office.take(report, office.handler, new Acceptance(office.handler.accountId()), now);

        InboxCounts own = atHand.of(office.handler, office.agency, office.handler.accountId(), RUNNING);

        assertThat(byValue(own.statuses())).containsEntry("IN_PROGRESS", 1);
        assertThat(atHand.of(office.lead, office.agency, office.lead.accountId(), RUNNING)
                        .statuses())
                .isEmpty();
    }

    @Test
    void nobodyCountsTheWorkOfOthers() {
        Instant now = Instant.now();
        Office office = new Office(now);
        Office other = new Office(now);
        assertThatThrownBy(() -> atHand.of(office.handler, other.agency, RUNNING))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> atHand.everywhere(office.handler, RUNNING)).isInstanceOf(Forbidden.class);
        assertThat(byValue(atHand.everywhere(office.intake, EnumSet.of(ReportStatus.SUBMITTED))
                                .statuses())
                        .keySet())
                .isSubsetOf("SUBMITTED");
    }

    private static Map<String, Integer> byValue(List<Count> counted) {
        return counted.stream().collect(Collectors.toMap(Count::value, Count::count));
    }
}
