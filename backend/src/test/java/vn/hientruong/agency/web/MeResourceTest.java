package vn.hientruong.agency.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class MeResourceTest {
    @Inject
    Accounts accounts;

    @Inject
    AgencyEditing agencies;

    @Test
    void staffAreToldWhoTheyAreAndWhereTheyWork() {
        agencies.put("my-agency", new NewAgency("Cơ quan tôi", "My agency", AgencyKind.CENTRE, null, null, false));
        String token = SignedIn.staff("me-test", "my-agency", Role.LEAD, Role.HANDLER);

        given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body(
                        "id",
                        equalTo(accounts.findStaff("me-test").orElseThrow().id().toString()))
                .body("name", equalTo("me-test"))
                .body("roles", contains("HANDLER", "LEAD"))
                .body("agency.code", equalTo("my-agency"))
                .body("agency.name", equalTo("My agency"));
    }

    @Test
    void residentHasNoAgencyAndPerhapsNoName() {
        given().auth()
                .oauth2(SignedIn.resident("0912000777"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("RESIDENT"))
                .body("$", not(hasKey("agency")))
                .body("$", not(hasKey("name")));
    }

    @Test
    void strangerIsNobody() {
        given().get("/api/v1/me").then().statusCode(401);
    }
}
