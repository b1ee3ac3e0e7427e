package vn.hientruong.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.text.Texts;

class AgencyTest {
    @Test
    void agencyThatNamesNothingServesEverywhereAndHandlesEverything() {
        Agency agency = agency(null, null, true);

        assertThat(agency.servesArea("18880")).isTrue();
        assertThat(agency.handles("cay-xanh")).isTrue();
        assertThat(agency.answers("18880", "cay-xanh")).isTrue();
    }

    @Test
    void agencyServesOnlyWhatItNames() {
        Agency agency = agency(List.of("18880"), List.of("cay-xanh"), true);

        assertThat(agency.answers("18880", "cay-xanh")).isTrue();
        assertThat(agency.answers("18859", "cay-xanh")).isFalse();
        assertThat(agency.answers("18880", "tieng-on")).isFalse();
    }

    @Test
    void inactiveAgencyAnswersNothing() {
        assertThat(agency(null, null, false).answers("18880", "cay-xanh")).isFalse();
    }

    @Test
    void changeReplacesAllThatWasSaid() {
        Agency agency = agency(List.of("18880", "18859"), List.of("cay-xanh"), true);

        agency.change(new NewAgency("Mới", "New", AgencyKind.CENTRE, List.of("18859", "18871"), List.of(), true));

        assertThat(agency.areas()).containsExactlyInAnyOrder("18859", "18871");
        assertThat(agency.categories()).isEmpty();
        assertThat(agency.kind()).isEqualTo(AgencyKind.CENTRE);
        assertThat(agency.name(Texts.VIETNAMESE)).isEqualTo("Mới");
        assertThat(agency.name(Texts.ENGLISH)).isEqualTo("New");
    }

    private static Agency agency(@Nullable List<String> areas, @Nullable List<String> categories, boolean active) {
        return new Agency("x", new NewAgency("Cũ", "Old", AgencyKind.COMPANY, areas, categories, active));
    }
}
