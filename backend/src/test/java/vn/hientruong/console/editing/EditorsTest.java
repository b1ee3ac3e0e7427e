package vn.hientruong.console.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.signal.Signal;
import vn.hientruong.platform.signal.Signals;
import vn.hientruong.testsupport.MovableClock;

/** Who is known to have a form open, and for how long. */
@QuarkusTest
class EditorsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T01:00:00Z"));
    private final UUID report = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    Event<Signals.Outgoing> signals;

    @SuppressWarnings("NullAway.Init")
    private Editors editors;

    @BeforeEach
    void begin() {
        editors = new Editors(signals, clock);
    }

    @Test
    void whoSaysNothingMoreIsForgotten() {
        hear("tab1", other, "open", "ubnd");
        assertThat(editors.others(report, one)).containsExactly(other);
        assertThat(editors.untilForgotten(report, one)).contains(Editors.FORGOTTEN);

        clock.advance(Duration.ofSeconds(60));
        hear("tab1", other, "open", "ubnd");
        clock.advance(Duration.ofSeconds(60));
        assertThat(editors.others(report, one)).containsExactly(other);

        clock.advance(Editors.FORGOTTEN);
        assertThat(editors.others(report, one)).isEmpty();
        assertThat(editors.untilForgotten(report, one)).isEmpty();
    }

    @Test
    void nobodyIsToldOfThemselvesAndOneOfTwoTabsStays() {
        hear("tab1", other, "open", "");
        hear("tab2", other, "open", "");
        assertThat(editors.others(report, other)).isEmpty();
        assertThat(editors.others(report, one)).containsExactly(other);

        hear("tab1", other, "closed", "");
        assertThat(editors.others(report, one)).containsExactly(other);
        hear("tab2", one, "closed", ""); // not theirs
        assertThat(editors.others(report, one)).containsExactly(other);
        hear("tab2", other, "closed", "");
        assertThat(editors.others(report, one)).isEmpty();
    }

    @Test
    void anAgencyHearsOfItsOwnReportsAlone() {
        List<UUID> heard = new ArrayList<>();
        List<UUID> heardByOthers = new ArrayList<>();
        editors.to(handler("ubnd-1")).subscribe().with(changed -> heard.add(changed.reportId()));
        editors.to(handler("ubnd-2")).subscribe().with(changed -> heardByOthers.add(changed.reportId()));

        hear("tab1", other, "open", "ubnd-3,ubnd-1");
        hear("tab1", other, "open", "ubnd-3,ubnd-1"); // only says to be there still
        hear("tab1", other, "closed", "");

        assertThat(heard).containsExactly(report, report);
        assertThat(heardByOthers).isEmpty();
    }

    @Test
    void moreTabsThanAnybodyHasTakeNoMemory() {
        for (int i = 0; i < 1000; i++) {
            hear("tab" + i, UUID.randomUUID(), "open", "");
        }
        assertThat(editors.others(report, one)).hasSizeLessThan(100);
    }

    private void hear(String tab, UUID account, String what, String agencies) {
        editors.on(new Signal(Editors.TOPIC, report + " " + tab + " " + account + " " + what + " " + agencies));
    }

    private Caller handler(String agency) {
        return new Caller(one, Set.of(Role.HANDLER), agency);
    }
}
