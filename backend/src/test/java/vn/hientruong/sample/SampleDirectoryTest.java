package vn.hientruong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.area.Location;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.routing.Proposal;
import vn.hientruong.routing.Router;
import vn.hientruong.routing.RoutingRuleEditing;

@QuarkusTest
class SampleDirectoryTest {
    @Inject
    SampleAreas sampleAreas;

    @Inject
    SampleDirectory sampleDirectory;

    @Inject
    Areas areas;

    @Inject
    Categories categories;

    @Inject
    Agencies agencies;

    @Inject
    RoutingRuleEditing rules;

    @Inject
    Router router;

    @Inject
    Clock clock;

    @BeforeEach
    void fill() {
        sampleAreas.fill(clock.instant());
        sampleDirectory.fill();
    }

    @Test
    void everyCommuneHasItsAuthority() {
        assertThat(areas.all()).isNotEmpty().allSatisfy(area -> {
            Agency authority = agencies.get("ubnd-" + area.code());
            assertThat(authority.kind()).isEqualTo(AgencyKind.COMMUNE);
            assertThat(authority.name(Texts.VIETNAMESE)).isEqualTo("UBND " + area.name());
            assertThat(authority.areas()).containsExactly(area.code());
        });
    }

    @Test
    void everyCategoryIsCertainInEveryCommune() {
        List<String> codes = List.of(
                "giao-thong",
                "an-toan-giao-thong",
                "chieu-sang",
                "thoat-nuoc",
                "ve-sinh-moi-truong",
                "o-nhiem",
                "tieng-on",
                "cay-xanh",
                "trat-tu-do-thi",
                "trat-tu-xay-dung",
                "dat-dai",
                "cap-nuoc",
                "cap-dien-vien-thong",
                "an-ninh-trat-tu",
                "thien-tai-chay-no",
                "y-te-attp",
                "van-hoa-giao-duc-du-lich",
                "hanh-chinh-cong");

        assertThat(categories.listActive()).extracting(Category::code).containsSubsequence(codes);
        for (AreaFound area : areas.all()) {
            for (String category : codes) {
                assertThat(route(category, area))
                        .as("%s in %s", category, area.name())
                        .matches(Proposal::certain);
            }
        }
    }

    @Test
    void streetLightGoesToTheCommuneAndRubbishInTownToTheCompany() {
        AreaFound ward = areas.findByCode("18880").orElseThrow();
        AreaFound village = areas.findByCode("18901").orElseThrow();

        assertThat(route("chieu-sang", ward).leadAgency()).isEqualTo("ubnd-18880");
        assertThat(route("chieu-sang", ward).cooperating()).containsExactly("cty-dich-vu-do-thi", "so-xay-dung");
        assertThat(route("chieu-sang", village).cooperating()).containsExactly("so-xay-dung");
        assertThat(route("ve-sinh-moi-truong", ward).leadAgency()).isEqualTo("cty-moi-truong-do-thi");
        assertThat(route("ve-sinh-moi-truong", ward).cooperating()).containsExactly("so-nn-mt", "ubnd-18880");
        assertThat(route("ve-sinh-moi-truong", village).leadAgency()).isEqualTo("ubnd-18901");
    }

    @Test
    void fillingAgainChangesNothing() {
        int agenciesBefore = agencies.byCode().size();
        var rulesBefore = rules.list();

        sampleDirectory.fill();

        assertThat(agencies.byCode()).hasSize(agenciesBefore);
        assertThat(rules.list()).isEqualTo(rulesBefore);
    }

    private Proposal route(String category, AreaFound area) {
        return router.route(category, new Location(Optional.of(area), true, Optional.empty(), 0));
    }
}
