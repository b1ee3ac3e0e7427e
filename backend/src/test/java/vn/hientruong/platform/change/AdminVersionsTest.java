package vn.hientruong.platform.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;
import static vn.hientruong.testsupport.Written.account;
import static vn.hientruong.testsupport.Written.agency;
import static vn.hientruong.testsupport.Written.calendar;
import static vn.hientruong.testsupport.Written.category;
import static vn.hientruong.testsupport.Written.limit;
import static vn.hientruong.testsupport.Written.person;
import static vn.hientruong.testsupport.Written.rule;
import static vn.hientruong.testsupport.Written.successor;
import static vn.hientruong.testsupport.Written.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaTables;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.SignedIn;

/** Two administrators at one thing: whoever saves second is told, whatever the thing is. */
@QuarkusTest
class AdminVersionsTest {
    private static final String ADMIN = "/api/v1/admin/";

    @Inject
    ObjectMapper json;

    @Inject
    AreaTables areas;

    private final String code = "hai-nguoi-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void forgetAreas() {
        areas.clear();
        areas.tell();
    }

    @Test
    void anAgency() {
        walk("agencies/" + code, agency("Một"), agency("Hai"), agency("Ba"), "current.agency.name", "Hai");
    }

    @Test
    void aCategory() {
        walk("categories/" + code, category("Một"), category("Hai"), category("Ba"), "current.category.name", "Hai");
    }

    @Test
    void aTemplate() {
        String path = "templates/" + code;
        walk(path, template("Một"), template("Hai"), template("Ba"), "current.title", "Hai");
        removed(path);
    }

    @Test
    void aStricterLimit() {
        put("agencies/" + code, agency("Nghiêm"), null).statusCode(200);
        put("categories/" + code, category("Có hạn"), null).statusCode(200);
        String path = "agency-limits/" + code + "/" + code;
        walk(path, limit(4), limit(3), limit(2), "current.limit.workingDays", 3);
        removed(path);
    }

    @Test
    void aCalendar() {
        walk("calendars/2078", calendar("Một"), calendar("Hai"), calendar("Ba"), "current.calendar.basis", "Hai");
    }

    @Test
    void aRoutingRule() {
        put("agencies/" + code, agency("Chủ trì"), null).statusCode(200);
        put("categories/" + code, category("Chuyển"), null).statusCode(200);
        String id = put("routing-rules", rule(code, "Một"), null)
                .statusCode(200)
                .extract()
                .path("id");
        walk(
                "routing-rules",
                "routing-rules/" + id,
                rule(code, "Một"),
                rule(code, "Hai"),
                rule(code, "Ba"),
                "current.rule.reason",
                "Hai");
        removed("routing-rules/" + id);
    }

    @Test
    void whoTakesOverFromAnArea() {
        given().auth()
                .oauth2(SignedIn.staff("hai.nguoi", null, Role.ADMIN))
                .contentType("application/geo+json")
                .body(collection(
                                square("TEST-A", -20, -30, 1),
                                square("TEST-B", -19, -30, 1),
                                square("TEST-C", -18, -30, 1))
                        .getBytes(StandardCharsets.UTF_8))
                .post(ADMIN + "areas?validFrom=2020-01-01")
                .then()
                .statusCode(200);
        String path = "areas/TEST-A/successors";
        put(path, successor("TEST-B", "2025-07-01"), null).statusCode(428);
        put(path, successor("TEST-B", "2025-07-01"), tag(path)).statusCode(200);
        String seen = tag(path);
        put(path, successor("TEST-C", "2025-07-01"), seen).statusCode(200);
        put(path, successor("TEST-B", "2025-01-01"), seen)
                .statusCode(409)
                .body("current.codes", equalTo(List.of("TEST-B", "TEST-C")))
                .body("current.on", equalTo("2025-07-01"));
        put(path, successor("TEST-C", "2025-07-01"), seen).statusCode(200);
    }

    @Test
    void whoTakesOverFromAnAgency() {
        for (String one : List.of(code, code + "-b", code + "-c")) {
            put("agencies/" + one, agency("Một"), null).statusCode(200);
        }
        String path = "agencies/" + code + "/successor";
        String seen = tag("agencies/" + code);
        put(path, Map.of("successor", code + "-b"), null).statusCode(428);
        put("agencies/" + code, agency("Hai"), seen).statusCode(200);
        put(path, Map.of("successor", code + "-b"), seen).statusCode(409).body("current.agency.name", equalTo("Hai"));
        String looked = tag("agencies/" + code);
        put(path, Map.of("successor", code + "-b"), looked).statusCode(200).header("ETag", not(equalTo(looked)));
        put(path, Map.of("successor", code + "-c"), looked)
                .statusCode(409)
                .body("current.agency.active", equalTo(false));
        // whoever lost the answer and sends the same again finds it done
        put(path, Map.of("successor", code + "-b"), looked).statusCode(200);
    }

    @Test
    void anAccountWithItsPassword() {
        String path = "staff/" + code;
        put(path, account("Một"), null).statusCode(201);
        walk(path, path, account("Một"), account("Hai"), account("Ba"), "current.name", "Hai");
    }

    @Test
    void whetherAnAccountIsShut() {
        put("staff/" + code, account("Một"), null).statusCode(201);
        String person = "people/" + admin().get(ADMIN + "staff/" + code).path("id");
        String seen = tag(person);
        put(person, person("Hai"), seen).statusCode(200);
        admin().put(ADMIN + person + "/disabled").then().statusCode(428);
        admin().header("If-Match", seen)
                .put(ADMIN + person + "/disabled")
                .then()
                .statusCode(409)
                .body("current.name", equalTo("Hai"));
        String looked = tag(person);
        for (int sent = 0; sent < 2; sent++) {
            admin().header("If-Match", looked)
                    .put(ADMIN + person + "/disabled")
                    .then()
                    .statusCode(204)
                    .header("ETag", not(equalTo(looked)));
        }
        admin().header("If-Match", looked)
                .delete(ADMIN + person + "/disabled")
                .then()
                .statusCode(409)
                .body("current.disabled", equalTo(true));
        admin().header("If-Match", tag(person))
                .delete(ADMIN + person + "/disabled")
                .then()
                .statusCode(204);
    }

    @Test
    void everyPutOfAdministratorsTakesTheVersionThatWasSeen() throws JsonProcessingException {
        JsonNode api = json.readTree(
                given().accept("application/json").get("/q/openapi").asString());
        Set<String> blind = new TreeSet<>();
        api.path("paths").properties().forEach(path -> {
            JsonNode put = path.getValue().path("put");
            if (path.getKey().startsWith(ADMIN)
                    && !put.isMissingNode()
                    && !put.path("parameters").findValuesAsText("name").contains("If-Match")) {
                blind.add(put.path("operationId").asText());
            }
        });

        assertThat(blind).isEmpty();
    }

    private void walk(String path, Object first, Object second, Object third, String pointer, Object now) {
        Response known = admin().get(ADMIN + path);
        put(path, first, known.statusCode() == 200 ? known.header("ETag") : null)
                .statusCode(200);
        walk(path, path, first, second, third, pointer, now);
    }

    /** @param one address of the thing, which may be another than it is written to */
    private void walk(String path, String one, Object first, Object second, Object third, String pointer, Object now) {
        String seen = tag(one);
        put(path, first, null).statusCode(200).header("ETag", equalTo(seen));
        put(path, second, null).statusCode(428).body("type", endsWith("/version-required"));
        put(path, second, seen).statusCode(200);
        String current = tag(one);
        assertThat(current).isNotEqualTo(seen);
        put(path, third, seen)
                .statusCode(409)
                .body("type", endsWith("/stale-version"))
                .body(pointer, equalTo(now))
                .body("current.version", equalTo(Integer.valueOf(current.replace("\"", ""))));
        // whoever lost the answer and sends the same again finds it done
        put(path, second, seen).statusCode(200).header("ETag", equalTo(current));
        put(path, third, current).statusCode(200);
    }

    private void removed(String path) {
        String seen = tag(path);
        admin().delete(ADMIN + path).then().statusCode(428);
        admin().header("If-Match", "\"99\"").delete(ADMIN + path).then().statusCode(409);
        admin().header("If-Match", seen).delete(ADMIN + path).then().statusCode(204);
        admin().header("If-Match", seen).delete(ADMIN + path).then().statusCode(404);
    }

    private static String tag(String path) {
        return admin().get(ADMIN + path).then().statusCode(200).extract().header("ETag");
    }

    private ValidatableResponse put(String path, Object body, @Nullable String seen) {
        RequestSpecification asked = admin().contentType(ContentType.JSON).body(body);
        return (seen == null ? asked : asked.header("If-Match", seen))
                .put(ADMIN + path)
                .then();
    }

    private static RequestSpecification admin() {
        return Bearer.as(Role.ADMIN);
    }
}
