package vn.hientruong.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    private JsonNode api;

    @BeforeEach
    void read() throws IOException {
        api = new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
    }

    @Test
    void theApiIntroducesItself() {
        assertThat(api.at("/info/title").asText()).isEqualTo("Hiện Trường");
        assertThat(api.at("/info/contact").isMissingNode()).isTrue();
        assertThat(api.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(api.at("/components/schemas/ProblemView/properties/errors").isMissingNode())
                .isFalse();
    }

    @Test
    void aChangeCanBeRefusedInEveryWay() {
        JsonNode put = api.at("/paths/~1api~1v1~1described~1{id}/put");
        for (int status : new int[] {400, 401, 403, 404, 409, 413, 415, 422, 428, 429, 500}) {
            JsonNode problem = put.at("/responses/" + status + "/content/application~1problem+json");
            assertThat(problem.at("/schema/$ref").asText()).endsWith("/ProblemView");
            assertThat(problem.at("/example/status").asInt()).isEqualTo(status);
        }
        assertThat(put.at("/requestBody/content/application~1json/example/reason")
                        .asText())
                .isEqualTo("Not our street");
    }

    @Test
    void everyOperationIsDescribed() {
        assertSoftly(softly -> operations().forEach((name, operation) -> {
            softly.assertThat(operation.path("summary").asText())
                    .as("%s: summary", name)
                    .isNotBlank();
            softly.assertThat(operation.path("operationId").asText())
                    .as("%s: operationId", name)
                    .isNotBlank();
            softly.assertThat(hasProblem(operation))
                    .as("%s: a 4xx answer with problem+json", name)
                    .isTrue();
            operation.path("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2") && response.getValue().has("content")) {
                    softly.assertThat(response.getValue().findValue("example"))
                            .as(
                                    "%s: openapi/examples/%s.response.json",
                                    name, operation.path("operationId").asText())
                            .isNotNull();
                }
            });
            if (operation.has("requestBody")) {
                softly.assertThat(operation.path("requestBody").findValue("example"))
                        .as(
                                "%s: openapi/examples/%s.request.json",
                                name, operation.path("operationId").asText())
                        .isNotNull();
            }
        }));
    }

    @Test
    void noOperationIdStandsTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(operations().values())
                .allSatisfy(operation -> assertThat(
                                seen.add(operation.path("operationId").asText()))
                        .as(operation.path("operationId").asText())
                        .isTrue());
    }

    private static boolean hasProblem(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("4")
                    && response.getValue().path("content").has("application/problem+json")) {
                return true;
            }
        }
        return false;
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.path("paths").properties().forEach(path -> {
            if (path.getKey().startsWith("/api/v1/")) {
                path.getValue().properties().forEach(method -> {
                    if (method.getValue().has("responses")) {
                        operations.put(method.getKey() + " " + path.getKey(), method.getValue());
                    }
                });
            }
        });
        return operations;
    }
}
