package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class SavedFilterTest {
    private final String person = "luu." + ThreadLocalRandom.current().nextInt(1_000_000);

    @Test
    void oneIsKeptChangedAndForgotten() {
        String handler = SignedIn.staff(person, "ubnd-18880", Role.HANDLER);
        String id = save(handler, "Quá hạn", "due=overdue&sort=due&q=%C4%91%C3%A8n", false)
                .statusCode(201)
                .body("mine", equalTo(true))
                .extract()
                .path("id");
        save(handler, "Quá hạn", "", false).statusCode(422).body("errors[0].pointer", equalTo("/name"));
        put(handler, id, "Của tôi", "assignee=me").statusCode(200).body("query", equalTo("assignee=me"));
        list(handler).body("name", hasItem("Của tôi")).body("name", not(hasItem("Quá hạn")));
        given().auth()
                .oauth2(handler)
                .delete("/api/v1/me/saved-filters/{id}", id)
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(handler)
                .delete("/api/v1/me/saved-filters/{id}", id)
                .then()
                .statusCode(404);
    }

    @Test
    void aLeadSharesWithTheAgencyAndNobodyElse() {
        String lead = SignedIn.staff(person, "ubnd-18880", Role.LEAD);
        String handler = SignedIn.staff("luu.canbo", "ubnd-18880", Role.HANDLER);
        String elsewhere = SignedIn.staff("luu.khac", "ubnd-18859", Role.LEAD);
        String id = save(lead, person, "due=overdue", true)
                .statusCode(201)
                .extract()
                .path("id");
        list(handler).body("find { it.name == '" + person + "' }.mine", equalTo(false));
        list(elsewhere).body("name", not(hasItem(person)));
        put(handler, id, "Khác", "").statusCode(404);
        save(handler, person, "", true).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "colour=red, colour",
        "due=later, overdue",
        "from=yesterday, ngày",
        "sort=colour, filed",
        "q=%zz, hợp lệ",
        "agency=a&agency=b, lặp",
        "limit=5, limit"
    })
    void whatTheWorkListWouldNotUnderstandIsRefused(String query, String said) {
        save(SignedIn.staff(person, "ubnd-18880", Role.HANDLER), "Lạ", query, false)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/query"))
                .body("errors[0].detail", containsString(said));
    }

    @Test
    void fiftyAreEnough() {
        String handler = SignedIn.staff(person, "ubnd-18880", Role.HANDLER);
        for (int i = 0; i < 50; i++) {
            save(handler, "Bộ lọc " + i, "", false).statusCode(201);
        }
        save(handler, "Một nữa", "", false).statusCode(422).body("errors[0].detail", containsString("50"));
    }

    @Test
    void residentsHaveNone() {
        String resident = SignedIn.resident("0912001040");
        save(resident, "Của tôi", "", false).statusCode(403);
        list(resident).statusCode(403);
        put(resident, UUID.randomUUID().toString(), "Của tôi", "").statusCode(403);
    }

    private static ValidatableResponse save(String token, String name, String query, boolean shared) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "query", query, "shared", shared))
                .post("/api/v1/me/saved-filters")
                .then();
    }

    private static ValidatableResponse put(String token, String id, String name, String query) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "query", query))
                .put("/api/v1/me/saved-filters/{id}", id)
                .then();
    }

    private static ValidatableResponse list(String token) {
        return given().auth().oauth2(token).get("/api/v1/me/saved-filters").then();
    }
}
