package vn.hientruong.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaTables;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

/**
 * Whatever an administrator can change through the API leaves a line. A new operation fails this test until it is called here,
 * or stands on the list of those that change nothing, with the reason.
 */
@QuarkusTest
class AuditWalkTest {
    private static final Set<String> WRITING = Set.of("put", "post", "delete", "patch");

    /** Operations that leave no line, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "tryRoutingRules", "says what rules would do and changes none",
            "resendDeadLetters", "tries again what could not be sent; nothing is set another way",
            "countAlertReach", "says whom an alert would reach and keeps nothing");

    /** Where administrators write. Alerts are for more than them, and go to thousands in the name of the authorities. */
    private static final List<String> DOORS = List.of("/api/v1/admin/", "/api/v1/alerts");

    @Inject
    AreaTables areas;

    @Inject
    ObjectMapper json;

    @SuppressWarnings("NullAway.Init") // set before each
    private AdministratorsCalls by;

    @BeforeEach
    void signIn() {
        by = new AdministratorsCalls(SignedIn.staff("kiem-toan-vien", null, Role.ADMIN), json);
    }

    @AfterEach
    void forgetAreas() {
        areas.clear();
        areas.tell();
    }

    @Test
    void everyWritingOperationOfAdministratorsLeavesALine() throws IOException {
        Map<String, Supplier<Response>> calls = by.all();

        assertThat(calls.keySet()).doesNotContainAnyElementsOf(WITHOUT.keySet());
        assertThat(operations().values())
                .as("each is called by this test, or named with the reason why it leaves no line")
                .allSatisfy(operation -> assertThat(calls.containsKey(operation) || WITHOUT.containsKey(operation))
                        .as(operation)
                        .isTrue());
        assertSoftly(softly -> calls.forEach((operation, call) -> {
            int before = lines().size();
            Response answer = call.get();
            softly.assertThat(answer.statusCode())
                    .as("%s: %s", operation, answer.asString())
                    .isBetween(200, 299);
            softly.assertThat(lines().size()).as("lines after %s", operation).isGreaterThan(before);
        }));
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line).containsEntry("who", "kiem-toan-vien");
            assertThat(AuditLog.KINDS).contains(String.valueOf(line.get("kind")));
        });
    }

    @Test
    void noOperationIsExcusedThatDoesNotExist() throws IOException {
        assertThat(operations().values())
                .containsAll(WITHOUT.keySet())
                .containsAll(by.all().keySet());
    }

    private List<Map<String, Object>> lines() {
        return by.admin()
                .queryParam("who", "kiem-toan-vien")
                .queryParam("limit", 200)
                .get("/api/v1/admin/audit")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Operation ids by method and path. */
    private Map<String, String> operations() throws IOException {
        JsonNode api = json.readTree(
                given().accept("application/json").get("/q/openapi").asString());
        Map<String, String> operations = new TreeMap<>();
        api.path("paths").properties().forEach(path -> {
            if (DOORS.stream().anyMatch(path.getKey()::startsWith)) {
                path.getValue().properties().forEach(method -> {
                    if (WRITING.contains(method.getKey())) {
                        operations.put(
                                method.getKey() + " " + path.getKey(),
                                method.getValue().path("operationId").asText());
                    }
                });
            }
        });
        assertThat(operations).hasSizeGreaterThan(10);
        return operations;
    }
}
