package vn.hientruong.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Location;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.routing.Proposal;
import vn.hientruong.routing.Router;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Looked;

@QuarkusTest
class RoutingRuleResourceTest {
    private static final String PATH = "/api/v1/admin/routing-rules";
    private static final Location SOMEWHERE = new Location(
            Optional.of(new AreaFound(new UUID(0, 1), "18880", "Phường Đồng Hới", "Dong Hoi Ward")),
            true,
            Optional.empty(),
            0);

    @Inject
    Router router;

    @Inject
    CategoryEditing categories;

    @Inject
    AgencyEditing agencies;

    @BeforeEach
    void somethingToRoute() {
        categories.put("routed", new NewCategory("Lĩnh vực", "Category", 9600, false, 1, null, false, null, true));
        for (String code : List.of("first-lead", "second-lead")) {
            agencies.put(code, new NewAgency("Cơ quan", "Agency", AgencyKind.CENTRE, null, List.of("routed"), true));
        }
    }

    @Test
    void ruleCountsAtOnceUntilItIsRemoved() {
        String id = put(rule("first-lead", null)).statusCode(200).extract().path("id");
        assertThat(router.route("routed", SOMEWHERE).leadAgency()).isEqualTo("first-lead");

        put(rule("second-lead", List.of("first-lead"))).statusCode(200).body("id", equalTo(id));
        Proposal proposal = router.route("routed", SOMEWHERE);
        assertThat(proposal.leadAgency()).isEqualTo("second-lead");
        assertThat(proposal.cooperating()).containsExactly("first-lead");
        assertThat(proposal.certain()).isTrue();

        Bearer.as(Role.ADMIN)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("find { it.id == '" + id + "' }.rule.leadAgency", equalTo("second-lead"));
        Looked.at(() -> Bearer.as(Role.ADMIN), PATH + "/" + id)
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
        assertThat(router.route("routed", SOMEWHERE).reason().key()).isEqualTo("routing.noRule");
        Bearer.as(Role.ADMIN)
                .header("If-Match", "\"0\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(404);
        Bearer.as(Role.ADMIN).get(PATH).then().body("id", not(hasItem(id)));
    }

    @Test
    void ruleThatNamesWhatIsNotThereIsRefusedWhole() {
        put(new NewRoutingRule(
                        "unheard-of", "99999", "nobody", null, List.of("first-lead", "noone"), null, "Vì", "Because"))
                .statusCode(422)
                .body("errors.pointer", contains("/category", "/area", "/leadAgency", "/cooperating/1"));
    }

    @Test
    void ruleWithNoLeadOrTwoIsRefused() {
        put(new NewRoutingRule("routed", null, null, null, null, null, "Vì", "Because"))
                .statusCode(422)
                .body("errors.pointer", contains("/leadAgency"));
        put(new NewRoutingRule("routed", null, "first-lead", AgencyKind.COMMUNE, null, null, "Vì", "Because"))
                .statusCode(422)
                .body("errors.pointer", contains("/leadAgency"));
    }

    @Test
    void onlyAdministratorsSeeAndWriteRules() {
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.SUPERVISOR)) {
            Bearer.as(role).get(PATH).then().statusCode(403);
            Bearer.as(role).delete(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .body(rule("first-lead", null))
                    .put(PATH)
                    .then()
                    .statusCode(403);
        }
    }

    private static NewRoutingRule rule(String lead, @Nullable List<String> cooperating) {
        return new NewRoutingRule("routed", null, lead, null, cooperating, null, "Vì thế.", "Therefore.");
    }

    private static ValidatableResponse put(NewRoutingRule rule) {
        String known = Bearer.as(Role.ADMIN)
                .get(PATH)
                .then()
                .extract()
                .path("find { it.rule.category == '" + rule.category() + "' && it.rule.area == null }.id");
        return Looked.at(() -> Bearer.as(Role.ADMIN), PATH + "/" + known)
                .contentType(ContentType.JSON)
                .body(rule)
                .put(PATH)
                .then();
    }
}
