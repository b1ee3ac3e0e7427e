package vn.hientruong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What was joined comes apart again: limits, followers and chains as they were. */
@QuarkusTest
class MergeUndoTest {
    private static final Instant EARLY = Instant.parse("2026-12-01T09:30:00Z");
    private static final Instant MIDDLE = EARLY.plus(Duration.ofDays(2));
    private static final Instant LATE = EARLY.plus(Duration.ofDays(5));

    @Inject
    MergeDesk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void theReportGoesBackToWhereItStood() {
        for (ReportStatus status : List.of(ReportStatus.SUBMITTED, ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS)) {
            Filed one = desk.filed(desk.plant(desk.seed().in(status)));
            desk.merge(one, desk.plant(LATE).id()).statusCode(200);
            desk.undo(one)
                    .statusCode(200)
                    .body("status", equalTo(status.name()))
                    .body("mergedInto", nullValue());
        }
    }

    @Test
    void theEarlierLimitCountsForBothUntilTheMergeIsUndone() {
        Filed early = desk.plant(EARLY);
        Filed late = desk.plant(LATE);
        desk.merge(early, late.id());
        assertThat(desk.due(late)).isEqualTo(EARLY);
        desk.undo(early).statusCode(200);
        assertThat(desk.due(late)).isEqualTo(LATE);

        desk.merge(late, early.id());
        assertThat(desk.due(early)).isEqualTo(EARLY);
        desk.undo(late).statusCode(200);
        assertThat(desk.due(early)).isEqualTo(EARLY);
    }

    @Test
    void aLimitThatSomebodyChangedSinceStays() {
        Filed early = desk.plant(EARLY);
        Filed late = desk.plant(LATE);
        desk.merge(early, late.id());
        desk.setDue(late, MIDDLE);
        desk.undo(early).statusCode(200);

        assertThat(desk.due(late)).isEqualTo(MIDDLE);
    }

    @Test
    void severalMergesGiveTheOwnLimitBackInWhateverOrderTheyAreUndone() {
        for (boolean firstFirst : new boolean[] {true, false}) {
            Filed survivor = desk.plant(LATE);
            Filed first = desk.plant(MIDDLE);
            Filed second = desk.plant(EARLY);
            desk.merge(first, survivor.id());
            desk.merge(second, survivor.id());
            assertThat(desk.due(survivor)).isEqualTo(EARLY);

            desk.undo(firstFirst ? first : second).statusCode(200);
            assertThat(desk.due(survivor)).isEqualTo(firstFirst ? EARLY : MIDDLE);
            desk.undo(firstFirst ? second : first).statusCode(200);
            assertThat(desk.due(survivor)).isEqualTo(LATE);
        }
    }

    @Test
    void aLimitThatWasPromisedHoldsWhenTheOtherIsDispatched() {
        Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Filed promised = desk.plant(soon);
        Filed waiting = desk.filed(desk.plant(desk.seed().in(ReportStatus.SUBMITTED)));
        desk.merge(promised, waiting.id()).statusCode(200);

        waiting.act(desk.intake(), "dispatch", Map.of("category", desk.category(), "leadAgency", "ubnd-18880"), null)
                .statusCode(200);

        assertThat(desk.due(waiting)).isEqualTo(soon);
    }

    @Test
    void followersComeAlongAndThoseWhoCameForThatAloneGoBack() {
        Filed one = desk.plant(LATE);
        Filed other = desk.plant(LATE);
        String mine = SignedIn.resident("0912000731");
        String both = SignedIn.resident("0912000732");
        String stays = SignedIn.resident("0912000733");
        desk.follow(mine, one);
        desk.follow(both, one);
        desk.follow(both, other);
        desk.follow(stays, one);

        desk.merge(one, other.id());
        other.show(desk.intake()).body("followers", equalTo(4)); // the three, and who filed the merged one
        other.show(mine).body("following", equalTo(true));
        desk.follow(stays, other);
        desk.undo(one).statusCode(200);

        other.show(desk.intake()).body("followers", equalTo(2));
        other.show(mine).body("following", equalTo(false));
        other.show(both).body("following", equalTo(true));
        other.show(stays).body("following", equalTo(true));
        one.show(desk.intake()).body("followers", equalTo(3));
    }

    @Test
    void whoCameWithTwoMergesStaysUntilBothAreUndone() {
        Filed survivor = desk.plant(LATE);
        Filed first = desk.plant(LATE);
        Filed second = desk.plant(LATE);
        String follower = SignedIn.resident("0912000734");
        desk.follow(follower, first);
        desk.follow(follower, second);
        desk.merge(first, survivor.id());
        desk.merge(second, survivor.id());

        desk.undo(first).statusCode(200);
        survivor.show(follower).body("following", equalTo(true));
        desk.undo(second).statusCode(200);
        survivor.show(follower).body("following", equalTo(false)).body("followers", equalTo(0));
    }

    @Test
    void aChainGoesOnAndIsUndoneLinkByLink() {
        Filed a = desk.plant(EARLY);
        Filed b = desk.plant(LATE);
        Filed c = desk.plant(LATE);
        String follower = SignedIn.resident("0912000735");
        desk.follow(follower, a);
        desk.merge(a, b.id()).statusCode(200);
        desk.merge(b, c.id()).statusCode(200);
        c.show(follower).body("following", equalTo(true)).body("followers", equalTo(3));
        assertThat(desk.due(c)).isEqualTo(EARLY);

        desk.undo(a)
                .statusCode(409)
                .body("type", containsString("merge-settled"))
                .body("detail", containsString(b.code()));
        desk.merge(c, a.id()).statusCode(422).body("errors.pointer", contains("/into"));

        desk.undo(b).statusCode(200);
        c.show(follower).body("following", equalTo(false)).body("followers", equalTo(0));
        assertThat(desk.due(c)).isEqualTo(LATE);
        b.show(follower).body("following", equalTo(true));
        assertThat(desk.due(b)).isEqualTo(EARLY);
        desk.undo(a).statusCode(200);
        assertThat(desk.due(b)).isEqualTo(LATE);
        a.show(desk.intake()).body("status", equalTo("DISPATCHED"));
    }

    @Test
    void afterADayItStays() {
        Filed one = desk.plant(LATE);
        desk.merge(one, desk.plant(LATE).id());
        desk.change(one, "merged_at = merged_at - interval '24 hours'");

        one.show(desk.intake()).body("allowedActions", not(hasItem("merge-undo")));
        desk.undo(one).statusCode(409).body("type", containsString("transition-not-allowed"));
    }

    @Test
    void whatIsFinishedIsNotUndone() {
        Filed one = desk.plant(LATE);
        Filed other = desk.plant(LATE);
        desk.merge(one, other.id());
        desk.change(other, "status = 'CLOSED'");

        desk.undo(one).statusCode(409).body("type", containsString("merge-settled"));
        one.show(desk.intake()).body("status", equalTo("MERGED"));
    }

    @Test
    void nobodyButIntakeUndoes() {
        Filed one = desk.plant(LATE);
        desk.merge(one, desk.plant(LATE).id());
        one.act(SignedIn.sample("supervisor"), "merge-undo", Map.of(), null).statusCode(403);
    }
}
