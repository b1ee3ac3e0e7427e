package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.Areas;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingDryRun;
import vn.hientruong.model.routing.RoutingPoint;
import vn.hientruong.model.routing.RoutingRuleKey;
import vn.hientruong.routing.Router;
import vn.hientruong.routing.RoutingRuleEditing;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** A draft of rules is tried on reports that were filed in truth, in a category of the test's own. */
@QuarkusTest
class RoutingDryRunResourceTest {
    private static final double LAT = 17.4689;
    private static final double LON = 106.6223;

    @Inject
    RoutingRuleEditing rules;

    @Inject
    AgencyEditing agencies;

    @Inject
    CategoryEditing categories;

    @Inject
    Router router;

    @Inject
    Areas areas;

    private String category = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void aCategoryOfItsOwn() {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        category = "thu-" + suffix;
        first = "mot-" + suffix;
        second = "hai-" + suffix;
        categories.put(
                category, new NewCategory("Thử " + suffix, "Try " + suffix, 9700, false, 1, null, false, null, true));
        for (String code : List.of(first, second)) {
            agencies.put(
                    code, new NewAgency("Cơ quan " + code, code, AgencyKind.CENTRE, null, List.of(category), true));
        }
        rules.put(rule(first, null));
    }

    @Test
    void aDraftTellsWhichReportsWouldGoElsewhereAndWhy() {
        String one = file();
        String other = file();

        JsonPath run = run(new RoutingDryRun(List.of(rule(second, null)), null, null, null))
                .statusCode(200)
                .body("elsewhere", equalTo(2))
                .body("moves", hasSize(1))
                .body("moves[0].from.code", equalTo(first))
                .body("moves[0].to.code", equalTo(second))
                .body("moves[0].reports", equalTo(2))
                .body("reports.id", contains(other, one))
                .body("reports[0].category.code", equalTo(category))
                .body("reports[0].area.code", equalTo("18880"))
                .body("reports[0].now.lead.code", equalTo(first))
                .body("reports[0].then.lead.code", equalTo(second))
                .body("reports[0].then.reason", startsWith("Vì " + second))
                .body("point", nullValue())
                .extract()
                .jsonPath();

        assertThat(run.getInt("looked")).isBetween(2, 1000);
    }

    @Test
    void onlyTheAreaOfTheDraftIsTouched() {
        file();

        run(new RoutingDryRun(List.of(rule(second, "18859")), null, null, null)).body("elsewhere", equalTo(0));
        run(new RoutingDryRun(List.of(rule(second, "18880")), null, null, null)).body("elsewhere", equalTo(1));
    }

    @Test
    void aRemovedRuleLeavesItToIntake() {
        file();

        run(new RoutingDryRun(null, List.of(new RoutingRuleKey(category, null)), null, null))
                .body("elsewhere", equalTo(1))
                .body("moves[0].from.code", equalTo(first))
                .body("moves[0].to", nullValue())
                .body("reports[0].then.lead", nullValue())
                .body("reports[0].then.reason", startsWith("Chưa có quy tắc nào"));
    }

    @Test
    void aPointIsAnsweredByBothSetsOfRules() {
        run(new RoutingDryRun(List.of(rule(second, "18880")), null, new RoutingPoint(category, LAT, LON), 0))
                .statusCode(200)
                .body("looked", equalTo(0))
                .body("point.area.code", equalTo("18880"))
                .body("point.now.lead.code", equalTo(first))
                .body("point.then.lead.code", equalTo(second));
        run(new RoutingDryRun(null, null, new RoutingPoint("khong-co", LAT, LON), 0))
                .body("point.now.lead", nullValue())
                .body("point.now.reason", equalTo("Không có lĩnh vực nào mang mã khong-co."));
        run(new RoutingDryRun(null, null, new RoutingPoint(category, -30.0, -20.0), 0))
                .body("point.area", nullValue())
                .body("point.now.lead", nullValue());
    }

    @Test
    void nothingIsWritten() {
        List<?> before = rules.list();

        run(new RoutingDryRun(List.of(rule(second, null), rule(second, "18880")), null, null, null))
                .statusCode(200);

        assertThat(rules.list()).isEqualTo(before);
        assertThat(router.route(category, areas.locate(LAT, LON)).leadAgency()).isEqualTo(first);
    }

    @Test
    void whatCouldNotBeSavedCannotBeTried() {
        run(new RoutingDryRun(List.of(rule("khong-co", null)), null, null, null))
                .statusCode(422)
                .body("errors.pointer", contains("/leadAgency"));
        run(new RoutingDryRun(null, null, null, 1001)).statusCode(422).body("errors.pointer", contains("/reports"));
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(Map.of("rule", Map.of()))
                .post("/api/v1/admin/routing-rules/dry-run")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyAdministratorsTry() {
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/api/v1/admin/routing-rules/dry-run")
                    .then()
                    .statusCode(403);
        }
    }

    private NewRoutingRule rule(String lead, @Nullable String area) {
        return new NewRoutingRule(category, area, lead, null, null, null, "Vì " + lead, "Because " + lead);
    }

    private String file() {
        return given().auth()
                .oauth2(SignedIn.resident("0912000871"))
                .contentType(ContentType.JSON)
                .body(Filed.body(category, "Đèn hỏng ở ngõ 12", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse run(RoutingDryRun draft) {
        return Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "vi")
                .body(draft)
                .post("/api/v1/admin/routing-rules/dry-run")
                .then();
    }
}
