package vn.hientruong.open311;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.testsupport.Filed;

/** The checklist of GeoReport v2, point by point, for requests that are read: XML and JSON alike. */
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
    void aRequestHasEveryFieldAndNothingOfWhoReported() {
        JsonNode request = Client311.get("requests/" + closed.code()).path(0);

        assertThat(Client311.names(request))
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
}
