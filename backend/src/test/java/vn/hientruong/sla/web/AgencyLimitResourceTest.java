package vn.hientruong.sla.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.sla.Deadlines;
import vn.hientruong.sla.HandlingLimits;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.Looked;

@QuarkusTest
class AgencyLimitResourceTest {
    private static final String PATH = "/api/v1/admin/agency-limits";
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @Inject
    HandlingLimits limits;

    @Inject
    Deadlines deadlines;

    @Inject
    CategoryEditing categories;

    @Inject
    AgencyEditing agencies;

    @BeforeEach
    void make() {
        categories.put("limited", category(5, 120, 8));
        categories.put("calm", category(5, null, null));
        agencies.put("strict", new NewAgency("Đơn vị nghiêm", "Strict", AgencyKind.CENTRE, null, null, true));
    }

    @Test
    void categorySaysHowLongWhereTheAgencySaysNothing() {
        assertThat(due("limited", "strict-not", Urgency.NORMAL)).isEqualTo(deadlines.dueAt(MONDAY, 5));
        assertThat(due("limited", null, Urgency.COMPLEX)).isEqualTo(deadlines.dueAt(MONDAY, 8));
        assertThat(due("calm", null, Urgency.COMPLEX))
                .as("twice the normal limit")
                .isEqualTo(deadlines.dueAt(MONDAY, 10));
        assertThat(due("limited", null, Urgency.URGENT)).isEqualTo(MONDAY.plus(Duration.ofHours(2)));
        assertThat(due("calm", null, Urgency.URGENT)).as("nothing urgent there").isEqualTo(deadlines.dueAt(MONDAY, 5));
    }

    @Test
    void twiceALongLimitIsTheLongestThereIs() {
        categories.put("long", category(40, null, null));

        assertThat(due("long", null, Urgency.COMPLEX)).isEqualTo(deadlines.dueAt(MONDAY, 60));
    }

    @Test
    void agencyIsStricterAndNeverLaxer() {
        put("strict", "limited", new AgencyLimit(3, 60)).statusCode(200);

        assertThat(due("limited", "strict", Urgency.NORMAL)).isEqualTo(deadlines.dueAt(MONDAY, 3));
        assertThat(due("limited", "strict", Urgency.URGENT)).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
        assertThat(due("limited", "strict", Urgency.COMPLEX)).isEqualTo(deadlines.dueAt(MONDAY, 8));
        assertThat(due("calm", "strict", Urgency.NORMAL)).isEqualTo(deadlines.dueAt(MONDAY, 5));

        categories.put("limited", category(2, 30, null));
        assertThat(due("limited", "strict", Urgency.NORMAL)).isEqualTo(deadlines.dueAt(MONDAY, 2));
        assertThat(due("limited", "strict", Urgency.URGENT)).isEqualTo(MONDAY.plus(Duration.ofMinutes(30)));
    }

    @Test
    void laxerLimitIsRefused() {
        put("strict", "limited", new AgencyLimit(6, 121))
                .statusCode(422)
                .body("errors.pointer", contains("/workingDays", "/urgentMinutes"));
        put("strict", "calm", new AgencyLimit(null, 60))
                .statusCode(422)
                .body("errors.pointer", contains("/urgentMinutes"));
        put("strict", "calm", new AgencyLimit(null, null))
                .statusCode(422)
                .body("errors.pointer", contains("/workingDays"));
        put("strict", "calm", new AgencyLimit(0, null)).statusCode(422);
        put("nobody", "calm", new AgencyLimit(1, null)).statusCode(404);
        put("strict", "nothing", new AgencyLimit(1, null)).statusCode(404);
    }

    @Test
    void limitIsListedUntilItIsRemoved() {
        put("strict", "calm", new AgencyLimit(4, null)).statusCode(200);
        Bearer.as(Role.ADMIN)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("find { it.agency == 'strict' && it.category == 'calm' }.limit.workingDays", equalTo(4));

        Looked.at(() -> Bearer.as(Role.ADMIN), PATH + "/strict/calm")
                .delete(PATH + "/strict/calm")
                .then()
                .statusCode(204);
        Bearer.as(Role.ADMIN)
                .header("If-Match", "\"0\"")
                .delete(PATH + "/strict/calm")
                .then()
                .statusCode(404);
        Bearer.as(Role.ADMIN)
                .get(PATH)
                .then()
                .body("find { it.agency == 'strict' && it.category == 'calm' }", nullValue());
        assertThat(due("calm", "strict", Urgency.NORMAL)).isEqualTo(deadlines.dueAt(MONDAY, 5));
    }

    @Test
    void complexLimitIsNotShorterThanTheNormalOne() {
        Bearer.as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body(category(5, null, 4))
                .put("/api/v1/admin/categories/limited-wrongly")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/complexDays"));
    }

    @Test
    void onlyAdministratorsReadAndWrite() {
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role).get(PATH).then().statusCode(403);
            Bearer.as(role)
                    .contentType(ContentType.JSON)
                    .body(new AgencyLimit(1, null))
                    .put(PATH + "/strict/calm")
                    .then()
                    .statusCode(403);
            Bearer.as(role).delete(PATH + "/strict/calm").then().statusCode(403);
        }
    }

    private Instant due(String category, @Nullable String agency, Urgency urgency) {
        return limits.dueAt(category, agency, urgency, MONDAY);
    }

    private static NewCategory category(int days, @Nullable Integer urgentMinutes, @Nullable Integer complexDays) {
        return new NewCategory(
                "Có hạn", "Limited", 9700, false, days, urgentMinutes, false, null, false, complexDays, null, null);
    }

    private static ValidatableResponse put(String agency, String category, AgencyLimit said) {
        return Looked.at(() -> Bearer.as(Role.ADMIN), PATH + "/" + agency + "/" + category)
                .contentType(ContentType.JSON)
                .body(said)
                .put(PATH + "/{agency}/{category}", agency, category)
                .then();
    }
}
