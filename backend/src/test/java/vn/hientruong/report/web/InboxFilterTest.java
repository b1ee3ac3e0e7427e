package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class InboxFilterTest {
    private static final Map<String, Object> TO_THE_WARD =
            Map.of("category", "tieng-on", "leadAgency", "ubnd-18880", "cooperating", List.of("ubnd-18859"));

    @Inject
    AgroalDataSource database;

    private final String own = "zf" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    private String intake = "";

    @BeforeEach
    void signIn() {
        intake = SignedIn.sample("intake");
    }

    @Test
    void eachFilterKeepsWhatFitsAndDropsWhatDoesNot() {
        Filed fresh = file();
        Filed taken = file();
        taken.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        String handler = SignedIn.sample("handler");
        taken.act(handler, "acceptance", Map.of(), null).statusCode(200);
        Map<String, Filed> fits = Map.ofEntries(
                Map.entry("status=SUBMITTED", fresh),
                Map.entry("status=IN_PROGRESS,PLANNED", taken),
                Map.entry("status=in_progress&status=planned", taken),
                Map.entry("agency=ubnd-18880", taken),
                Map.entry("cooperating=ubnd-18859", taken),
                Map.entry("assignee=none", fresh),
                Map.entry("due=none", fresh));
        fits.forEach(
                (filter, report) -> assertThat(found(intake, filter)).as(filter).containsExactly(report.id()));
        for (String both : List.of(
                "category=tieng-on",
                "area=18880",
                "channel=app",
                "urgency=normal,complex",
                "reopened=false",
                "planPassed=false",
                "photo=false",
                "from=2026-11-01",
                "bbox=106.6,17.4,106.7,17.5")) {
            assertThat(found(intake, both)).as(both).containsExactlyInAnyOrder(fresh.id(), taken.id());
        }
        for (String none : List.of(
                "category=giao-thong",
                "area=nowhere",
                "channel=hotline",
                "urgency=urgent",
                "reopened=true",
                "planPassed=true",
                "photo=true",
                "mine=true",
                "until=2000-01-01",
                "due=overdue",
                "assignee=me",
                "bbox=105.0,17.4,105.1,17.5")) {
            assertThat(found(intake, none)).as(none).isEmpty();
        }
        assertThat(found(handler, "assignee=me")).containsExactly(taken.id());
        assertThat(found(handler, "mine=true")).containsExactly(taken.id());
        assertThat(found(handler, "sort=due")).containsExactly(taken.id());
    }

    @Test
    void anAgencySeesWhatItLeadsAndWhereItHelpsAlsoWithoutWords() {
        Filed there = file();
        String helper = SignedIn.staff("list.phoihop", "ubnd-18859", Role.HANDLER);
        assertThat(isListed(there, helper, "")).isFalse();
        there.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        for (String walk :
                List.of("", "sort=-moved", "sort=-due", "status=DISPATCHED", "status=DISPATCHED&sort=-moved")) {
            assertThat(isListed(there, helper, walk)).as(walk).isTrue();
            assertThat(isListed(there, SignedIn.sample("handler"), walk))
                    .as(walk)
                    .isTrue();
            assertThat(isListed(there, intake, walk)).as(walk).isTrue();
        }
        there.act(SignedIn.sample("handler"), "return", Map.of("reason", "Đường tỉnh"), null)
                .statusCode(200);
        assertThat(isListed(there, helper, "")).isFalse();
    }

    @Test
    void aRowThatMovesNeverShiftsTheOthers() {
        double lat = 17.46 + ThreadLocalRandom.current().nextInt(1000) / 1e5;
        Map<String, Object> apart = Map.of("lat", lat, "lon", 106.6251, "accuracyMetres", 8);
        String around = String.format(Locale.ROOT, "106.62505,%.6f,106.62515,%.6f", lat - 4e-6, lat + 4e-6);
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            filed.add(file(apart));
        }
        for (String sort : List.of("-filed", "filed", "-moved")) {
            String page = "/api/v1/inbox?status=SUBMITTED,NEEDS_INFO&limit=2&bbox=" + around + "&sort=" + sort;
            JsonPath first = get(page);
            List<String> seen = new ArrayList<>(first.getList("items.id"));
            // the first row of the next page leaves, and one that was shown moves to the front
            Filed moving = filed.remove(0);
            moving.act(intake, "information-request", Map.of("question", "Ở đâu?"), null)
                    .statusCode(200);
            String next = first.get("next");
            while (next != null) {
                JsonPath following = get(page + "&after=" + next);
                // among very many a page may be empty and yet say where to go on
                assertThat(following.<String>getList("items.id")).as(sort).noneMatch(seen::contains);
                seen.addAll(following.getList("items.id"));
                next = following.get("next");
            }
            assertThat(seen).as(sort).containsAll(filed.stream().map(Filed::id).toList());
        }
    }

    @Test
    void eachFilterSaysHowManyThereAre() {
        file();
        Filed taken = file();
        taken.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        for (String walk : List.of("q=" + own, "mine=false&from=2026-11-01&q=" + own)) {
            JsonPath counts = get("/api/v1/inbox/counts?" + walk);
            assertThat(counts.getInt("statuses.find { it.value == 'SUBMITTED' }.count"))
                    .isOne();
            assertThat(counts.getInt("statuses.find { it.value == 'DISPATCHED' }.count"))
                    .isOne();
            assertThat(counts.getInt("categories.find { it.value == 'tieng-on' }.count"))
                    .isEqualTo(2);
            assertThat(counts.getInt("agencies.find { it.value == 'ubnd-18880' }.count"))
                    .isOne();
            assertThat(counts.getInt("areas.find { it.value == '18880' }.count"))
                    .isEqualTo(2);
            assertThat(counts.getInt("due.find { it.value == 'none' }.count")).isOne();
            assertThat(counts.getInt("urgencies.find { it.value == 'NORMAL' }.count"))
                    .isEqualTo(2);
            assertThat(counts.getList("statuses.more")).containsOnly(false);
        }
        JsonPath all = get("/api/v1/inbox/counts?category=tieng-on");
        assertThat(all.getInt("statuses.find { it.value == 'DISPATCHED' }.count"))
                .isPositive();
        assertThat(all.getInt("categories.size()")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "assignee=somebody, ?assignee",
        "channel=pigeon, ?channel",
        "urgency=very, ?urgency",
        "due=later, ?due",
        "reopened=maybe, ?reopened",
        "planPassed=1, ?planPassed",
        "photo=yes, ?photo",
        "mine=x, ?mine",
        "from=25.11.2026, ?from",
        "until=2026-02-30, ?until",
        "sort=colour, ?sort",
        "limit=201, ?limit"
    })
    void whatCannotBeUnderstoodIsPointedAt(String query, String pointer) {
        given().auth()
                .oauth2(intake)
                .get("/api/v1/inbox?" + query)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** The database and the program mean the same by open, or indexes would miss rows. */
    @Test
    void theDatabaseKnowsTheSameOpenStatuses() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement wrong = connection.prepareStatement(
                        "select count(*) from report r left join report_words w on w.report_id = r.id"
                                + " where w.report_id is null or is_open(r.status) <> (w.words @@ '''!open''')");
                ResultSet count = wrong.executeQuery()) {
            count.next();
            assertThat(count.getInt(1)).isZero();
        }
    }

    private Filed file() {
        return file(Filed.PLACE);
    }

    private Filed file(Map<String, Object> place) {
        Map<String, Object> body = new HashMap<>(Filed.body("tieng-on", "Loa kéo " + own, List.of()));
        body.put("place", place);
        var answer = given().auth()
                .oauth2(SignedIn.resident("0912001021"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private JsonPath get(String path) {
        return given().auth()
                .oauth2(intake)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> found(String token, String filter) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/inbox?q=" + own + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** Page by page, until it is found or there is no more. */
    private static boolean isListed(Filed report, String token, String filter) {
        String next = "";
        while (next != null) {
            JsonPath page = given().auth()
                    .oauth2(token)
                    .get("/api/v1/inbox?limit=200" + (filter.isEmpty() ? "" : "&" + filter)
                            + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items.id").contains(report.id())) {
                return true;
            }
            next = page.get("next");
        }
        return false;
    }
}
