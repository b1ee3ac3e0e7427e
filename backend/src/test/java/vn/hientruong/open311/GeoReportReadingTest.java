package vn.hientruong.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.testsupport.Filed;

/** The checklist of GeoReport v2, point by point, for whatever is read: HTTP, XML and JSON alone. */
@QuarkusTest
class GeoReportReadingTest {
    private static Filed open = new Filed("", "");
    private static Filed closed = new Filed("", "");
    private static List<Filed> hidden = List.of();

    @BeforeEach
    void prepare() {
        if (hidden.isEmpty()) {
            Scene.set();
            open = Scene.dispatched(
                    Scene.filed(Scene.PLAIN, "Cột đèn <b>nghiêng</b> & \"sắp\" đổ\r\nhai dòng 🌊", true), Scene.PLAIN);
            closed = Scene.resolved(Scene.dispatched(Scene.filed(Scene.PLAIN, "Nắp cống mất", true), Scene.PLAIN));
            Filed secret = Scene.dispatched(Scene.filed(Scene.PLAIN, "Riêng tư", false), Scene.PLAIN);
            Filed waiting = Scene.filed(Scene.PLAIN, "Chưa tiếp nhận", true);
            Filed withdrawn = Scene.filed(Scene.PLAIN, "Đã rút", true);
            withdrawn
                    .act(Scene.resident(), "withdrawal", java.util.Map.of(), null)
                    .statusCode(200);
            Filed taken = Scene.dispatched(Scene.filed(Scene.PLAIN, "Bị ẩn", true), Scene.PLAIN);
            Client311.get("requests/" + taken.code());
            taken.act(Scene.intake(), "hiding", java.util.Map.of("reason", "Lộ số điện thoại"), null)
                    .statusCode(200);
            hidden = List.of(secret, waiting, withdrawn, taken);
        }
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
            assertThat(names(service))
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
    void aRequestHasEveryFieldAndNothingOfWhoReported() {
        JsonNode request = Client311.get("requests/" + closed.code()).path(0);

        assertThat(names(request))
                .containsExactlyInAnyOrder(
                        "service_request_id",
                        "status",
                        "status_notes",
                        "service_name",
                        "service_code",
                        "description",
                        "agency_responsible",
                        "service_notice",
                        "requested_datetime",
                        "updated_datetime",
                        "expected_datetime",
                        "address",
                        "address_id",
                        "zipcode",
                        "lat",
                        "long",
                        "media_url");
        assertThat(request.path("service_request_id").asText()).isEqualTo(closed.code());
        assertThat(request.path("status").asText()).isEqualTo("closed");
        assertThat(request.path("status_notes").asText()).isEqualTo("Đã vá xong");
        assertThat(request.path("agency_responsible").asText()).contains("Đồng Hới");
        assertThat(request.path("lat").asDouble()).isEqualTo(17.4731);
        assertThat(request.path("long").asDouble()).isEqualTo(106.6301);
        assertThat(request.path("address").asText()).isEqualTo("12 Trần Hưng Đạo");
        assertThat(request.path("zipcode").isNull()).isTrue();
        assertThat(request.toString()).doesNotContain("0912311311", "Chuyện nội bộ");
    }

    @Test
    void textSurvivesBothFormatsAsItWasWritten() {
        assertThat(Client311.get("requests/" + open.code())
                        .path(0)
                        .path("description")
                        .asText())
                .isEqualTo("Cột đèn <b>nghiêng</b> & \"sắp\" đổ\r\nhai dòng 🌊");
    }

    @Test
    void theNewestComeFirstAndAreOnesOfTheLastNinetyDays() {
        JsonNode requests = Client311.get("requests", "service_code", Scene.PLAIN);

        assertThat(Client311.texts(requests, "service_request_id"))
                .contains(open.code(), closed.code())
                .doesNotContain(hidden.stream().map(Filed::code).toArray(String[]::new));
        List<String> times = Client311.texts(requests, "requested_datetime");
        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void statusChoosesOpenOrClosedOrBoth() {
        assertThat(codes("status", "open")).contains(open.code()).doesNotContain(closed.code());
        assertThat(codes("status", "closed")).contains(closed.code()).doesNotContain(open.code());
        assertThat(codes("status", "open,closed")).contains(open.code(), closed.code());
        assertThat(codes("status", "")).contains(open.code(), closed.code());
        Client311.get(400, "requests", "status", "OPEN,waiting");
    }

    @Test
    void idsCountMoreThanEveryOtherFilter() {
        JsonNode requests = Client311.get(
                "requests",
                "service_request_id",
                open.code() + "," + closed.code().toLowerCase(java.util.Locale.ROOT) + ",KHNG-CO00",
                "status",
                "open",
                "start_date",
                "1999-01-01T00:00:00Z",
                "end_date",
                "1999-01-02T00:00:00Z");
        assertThat(Client311.texts(requests, "service_request_id"))
                .containsExactlyInAnyOrder(open.code(), closed.code());
    }

    @Test
    void aThousandIdsAreTakenAndOneMoreIsNot() {
        assertThat(Client311.get("requests", "service_request_id", ids(1000))).isEmpty();
        JsonNode errors = Client311.get(400, "requests", "service_request_id", ids(1001));
        assertThat(errors.path(0).path("description").asText()).contains("service_request_id");
    }

    @Test
    void nothingFoundIsAnEmptyListAndNoError() {
        assertThat(Client311.get("requests", "start_date", "1999-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void ninetyDaysMayBeAskedForAndNinetyOneMayNot() {
        Client311.get("requests", "start_date", "2001-01-01T00:00:00Z", "end_date", "2001-04-01T00:00:00Z");
        JsonNode errors = Client311.get(
                400, "requests", "start_date", "2001-01-01T00:00:00Z", "end_date", "2001-04-02T00:00:00Z");
        assertThat(errors.path(0).path("description").asText())
                .contains("end_date")
                .contains("90");
        Client311.get(400, "requests", "start_date", "2001-02-01T00:00:00Z", "end_date", "2001-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30",
                "2026-11-30T10:00:00",
                "2026-11-30T10:00Z",
                "2026-13-30T10:00:00Z",
                "30/11/2026",
                "now",
                "2026-11-30T10:00:00+07:00<script>"
            })
    void aDateWithoutSecondsOrZoneIsRefused(String date) {
        assertThat(Client311.get(400, "requests", "start_date", date)
                        .path(0)
                        .path("description")
                        .asText())
                .contains("start_date");
    }

    @Test
    void anUnknownServiceIsNotFoundAndAnEmptyParameterIsNone() {
        Client311.get(404, "requests", "service_code", "khong-co");
        assertThat(Client311.get("requests", "service_code", "", "start_date", "", "jurisdiction_id", ""))
                .isNotEmpty();
    }

    @Test
    void whatIsNotPublicIsFoundNowhere() {
        for (Filed report : hidden) {
            Client311.get(404, "requests/" + report.code());
            assertThat(Client311.get("requests", "service_request_id", report.code()))
                    .isEmpty();
        }
        Client311.get(404, "tokens/" + open.id());
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

    @Test
    void extensionsAreOffUnlessTheyAreSwitchedOn() {
        JsonNode plain = Client311.get(
                "requests", "extensions", "true", "page", "7", "page_size", "1", "service_code", Scene.PLAIN);
        assertThat(plain.size()).isGreaterThan(1);
        assertThat(plain.path(0).has("extended_attributes")).isFalse();
        Client311.get(404, "servicerequestupdates");
    }

    private static List<String> codes(String name, String value) {
        return Client311.texts(
                Client311.get("requests", name, value, "service_code", Scene.PLAIN), "service_request_id");
    }

    private static String ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("X%03d-%04d", i % 1000, i))
                .collect(Collectors.joining(","));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String changeset() {
        return Spark.json(Client311.call("/open311/discovery.json").asByteArray())
                .path("changeset")
                .asText();
    }
}
