package vn.hientruong.agency.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Looked;

@QuarkusTest
class AgencyResourceTest {
    @Inject
    Agencies agencies;

    @Inject
    CategoryEditing categories;

    @Test
    void staffReadWhereReportsCanBeSent() {
        put("shown", said(AgencyKind.CENTRE, null, true)).statusCode(200);
        put("closed", said(AgencyKind.CENTRE, null, false)).statusCode(200);

        for (Role role : List.of(Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR, Role.ADMIN)) {
            List<String> codes = Bearer.as(role)
                    .header("Accept-Language", "en")
                    .get("/api/v1/agencies")
                    .then()
                    .statusCode(200)
                    .body("find { it.code == 'shown' }.name", equalTo("Agency"))
                    .body("find { it.code == 'shown' }.kind", equalTo("CENTRE"))
                    .extract()
                    .path("code");
            assertThat(codes).contains("shown").doesNotContain("closed").isSorted();
        }
    }

    @Test
    void nobodyElseReadsThem() {
        given().get("/api/v1/agencies").then().statusCode(401);
        Bearer.as(Role.RESIDENT).get("/api/v1/agencies").then().statusCode(403);
    }

    @Test
    void onlyAdministratorsWrite() {
        Bearer.as(Role.SUPERVISOR)
                .contentType(ContentType.JSON)
                .body(said(AgencyKind.CENTRE, null, true))
                .put("/api/v1/admin/agencies/forbidden")
                .then()
                .statusCode(403);
        assertThat(agencies.find("forbidden")).isEmpty();
    }

    @Test
    void oneAgencyServesAndTwoAreNoAnswer() {
        category("served");
        put("serves-2", said(AgencyKind.COMPANY, List.of("served"), false)).statusCode(200);
        put("serves-1", said(AgencyKind.COMPANY, List.of("served"), true)).statusCode(200);

        assertThat(agencies.serving(AgencyKind.COMPANY, "18880", "served").map(Agency::code))
                .contains("serves-1");
        assertThat(agencies.serving(AgencyKind.COMMUNE, "99999", "served")).isEmpty();

        put("serves-2", said(AgencyKind.COMPANY, List.of("served"), true)).statusCode(200);
        assertThat(agencies.serving(AgencyKind.COMPANY, "18880", "served")).isEmpty();
        assertThat(agencies.listServing(AgencyKind.COMPANY, "18880", "served"))
                .extracting(Agency::code)
                .containsExactly("serves-1", "serves-2");

        put("serves-1", said(AgencyKind.COMPANY, List.of("served"), false)).statusCode(200);
        assertThat(agencies.serving(AgencyKind.COMPANY, "18880", "served").map(Agency::code))
                .contains("serves-2");
        put("serves-2", said(AgencyKind.COMPANY, List.of("served"), false)).statusCode(200);
    }

    @Test
    void whatItHandlesIsReplaced() {
        category("handled-before");
        category("handled-after");
        put("changing", said(AgencyKind.POLICE, List.of("handled-before"), false));
        put("changing", said(AgencyKind.POLICE, List.of("handled-after"), false));

        assertThat(agencies.get("changing").categories()).containsExactly("handled-after");
    }

    @Test
    void unknownAreaAndCategoryAreNamedAndNothingIsWritten() {
        category("known");

        put(
                        "faulty",
                        new NewAgency(
                                "Cơ quan",
                                "Agency",
                                AgencyKind.CENTRE,
                                List.of("99999"),
                                List.of("known", "unheard-of"),
                                true))
                .statusCode(422)
                .body("errors.pointer", contains("/areas/0", "/categories/1"));
        assertThat(agencies.find("faulty")).isEmpty();
    }

    private void category(String code) {
        categories.put(code, new NewCategory("Lĩnh vực", "Category", 9500, false, 1, null, false, null, false));
    }

    private static NewAgency said(AgencyKind kind, @Nullable List<String> categories, boolean active) {
        return new NewAgency("Cơ quan", "Agency", kind, null, categories, active);
    }

    private static ValidatableResponse put(String code, NewAgency said) {
        return Looked.at(() -> Bearer.as(Role.ADMIN), "/api/v1/admin/agencies/" + code)
                .contentType(ContentType.JSON)
                .body(said)
                .put("/api/v1/admin/agencies/" + code)
                .then();
    }
}
