package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checklist of GeoReport v2, point by point, for discovery, services and their definitions, and for HTTP itself. */
@QuarkusTest
class GeoReportServicesTest {
    @BeforeEach
    void prepare() {
        Scene.set();
    }

    @Test
    void discoveryNamesTheEndpointAndSaysTheSameInBothFormats() {
        JsonNode discovery = Client311.compared(
                200, Client311.call("/open311/discovery.xml"), Client311.call("/open311/discovery.json"));

        JsonNode endpoint = discovery.path("endpoints").path(0);
        assertThat(endpoint.path("specification").asText()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
        assertThat(endpoint.path("url").asText()).endsWith("/open311/v2");
        assertThat(endpoint.path("type").asText()).isEqualTo("test");
        assertThat(endpoint.path("formats"))
                .extracting(JsonNode::asText)
                .containsExactly("text/xml", "application/json");
        assertThat(OffsetDateTime.parse(discovery.path("changeset").asText())).isNotNull();
    }

    @Test
    void theChangesetMovesOnWhenAServiceChanges() {
        String before = changeset();
        org.awaitility.Awaitility.await().until(() -> {
            Scene.categories();
            return changeset().compareTo(before) > 0;
        });
    }

    @Test
    void everyServiceHasItsFieldsAndOneWithMetadataADefinition() {
        JsonNode services = Client311.get("services");

        assertThat(services.isArray()).isTrue();
        assertThat(Client311.texts(services, "service_code"))
                .contains(Scene.CATEGORY, "giao-thong")
                .doesNotHaveDuplicates();
        for (JsonNode service : services) {
            assertThat(Client311.names(service))
                    .containsExactlyInAnyOrder(
                            "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
            assertThat(service.path("service_code").isTextual()).isTrue();
            assertThat(service.path("metadata").isBoolean()).isTrue();
            JsonNode definition =
                    Client311.get("services/" + service.path("service_code").asText());
            assertThat(definition.path("attributes").isEmpty())
                    .isEqualTo(!service.path("metadata").booleanValue());
        }
    }

    @Test
    void aDefinitionAsksEveryKindOfQuestion() {
        JsonNode definition = Client311.get("services/" + Scene.CATEGORY);

        JsonNode attributes = definition.path("attributes");
        assertThat(Client311.texts(attributes, "code"))
                .containsExactly("muc-do", "dau-hieu", "so-cot", "tu-luc", "luu-y");
        assertThat(Client311.texts(attributes, "datatype"))
                .containsExactly("singlevaluelist", "multivaluelist", "number", "datetime", "string");
        assertThat(Client311.texts(attributes, "order")).containsExactly("1", "2", "3", "4", "5");
        assertThat(attributes.path(0).path("required").booleanValue()).isTrue();
        assertThat(Client311.texts(attributes.path(0).path("values"), "key")).containsExactly("nhe", "nang");
        assertThat(attributes.path(4).path("variable").booleanValue()).isFalse();
        assertThat(attributes.path(2).path("values").isArray()).isTrue();
    }

    @Test
    void aServiceWithoutMetadataHasADefinitionWithNothingInIt() {
        assertThat(Client311.get("services/" + Scene.PLAIN).path("attributes")).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFoundInTheFormOfTheStandard() {
        for (String path : List.of(
                "services/khong-co",
                "requests/KHNG-CO00",
                "tokens/abc",
                "tokens/0190e3a0-0000-7000-8000-000000000000",
                "nothing/here")) {
            JsonNode errors = Client311.comparedErrors(
                    404,
                    Client311.call(Client311.ROOT + path + ".xml"),
                    Client311.call(Client311.ROOT + path + ".json"));
            assertThat(errors.path(0).path("code").asInt()).isEqualTo(404);
        }
        assertThat(Client311.get(404, "services/khong-co")
                        .path(0)
                        .path("description")
                        .asText())
                .contains("service_code");
    }

    @Test
    void anUnknownEndingIsNotFoundAndNoneIsNegotiated() {
        assertThat(Client311.call(Client311.ROOT + "services.yaml").statusCode())
                .isEqualTo(404);
        Spark.valid(Client311.call(Client311.ROOT + "services.yaml").asByteArray());
        assertThat(Client311.call(Client311.ROOT + "services").header("Content-Type"))
                .isEqualTo(Client311.XML);
        assertThat(given().accept("application/json")
                        .get(Client311.ROOT + "services")
                        .header("Content-Type"))
                .isEqualTo(Client311.JSON);
    }

    @Test
    void scriptsOfOtherSitesMayReadButNothingIsKeptUnasked() {
        var answer = Client311.call(Client311.ROOT + "requests.json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    private static String changeset() {
        return Spark.json(Client311.call("/open311/discovery.json").asByteArray())
                .path("changeset")
                .asText();
    }
}
