package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.Planted.Seed;
import vn.hientruong.testsupport.SignedIn;

/** What is offered while filing, and what intake sees before it merges. */
@QuarkusTest
class DuplicatesTest {
    @Inject
    Planted planted;

    @Inject
    AgroalDataSource database;

    private String category = "";
    private Seed seed = new Seed("", "", 0, 0, Duration.ZERO, ReportStatus.DISPATCHED, true, new UUID(0, 0));

    @BeforeEach
    void aCategoryOfItsOwn() {
        category = planted.category(100, 7);
        seed = planted.seed(category);
    }

    @Test
    void theLikeliestComesFirstAndSaysHowLikely() {
        UUID far = planted.plant(seed.metres(90, 0));
        UUID old = planted.plant(seed.metres(10, 0).ago(Duration.ofDays(6)));
        UUID near = planted.plant(seed.metres(10, 0));

        JsonPath found = nearby(null);

        assertThat(found.getList("id")).containsExactly(near.toString(), old.toString(), far.toString());
        assertThat(found.getDouble("[0].score")).isCloseTo(0.93, within(0.005));
        assertThat(found.getDouble("[0].distanceMetres")).isEqualTo(10);
        assertThat(found.getDouble("[2].score")).isCloseTo(0.36, within(0.005));
    }

    @Test
    void wordsDecideBetweenTwoAtOnePlace() {
        UUID light = planted.plant(seed.saying("Đèn đường trước nhà văn hóa không sáng"));
        UUID rubbish = planted.plant(seed.saying("Rác thải chất đống bốc mùi"));

        assertThat(nearby("den duong nha van hoá hỏng").getList("id"))
                .containsExactly(light.toString(), rubbish.toString());
        assertThat(nearby("rac thai boc mui").getList("id")).containsExactly(rubbish.toString(), light.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Hoá chất đổ ra cống, hóa chất đổ ra cống",
        "THUỶ LỢI HỎNG, thủy lợi hỏng",
        "Đường sụt lún, duong sut lun"
    })
    void spellingAndAccentsMakeNoDifference(String filed, String typed) {
        planted.plant(seed.saying(filed));

        assertThat(nearby(typed).getDouble("[0].score"))
                .isEqualTo(nearby(filed).getDouble("[0].score"))
                .isCloseTo(1, within(0.01));
    }

    @Test
    void residentsAreOfferedOnlyWhatIsOpenPublicAndInReach() {
        planted.plant(seed.metres(101, 0));
        planted.plant(seed.ago(Duration.ofDays(7).plusMinutes(1)));
        planted.plant(seed.hidden());
        planted.plant(seed.in(ReportStatus.SUBMITTED));
        planted.plant(seed.in(ReportStatus.RESOLVED));
        planted.plant(planted.seed(planted.category(100, 7)));

        assertThat(nearby(null).getList("id")).isEmpty();
    }

    @Test
    void theTextMayBeAsLongAsAnAddressHolds() {
        planted.plant(seed);
        assertThat(nearby("ữ".repeat(Limits.COMPARED_TEXT)).getList("id")).hasSize(1);
        given().auth()
                .oauth2(resident())
                .queryParams(Map.of("lat", Planted.LAT, "lon", Planted.LON, "category", category))
                .queryParam("text", "x".repeat(Limits.COMPARED_TEXT + 1))
                .get("/api/v1/reports/nearby")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?text"));
    }

    @Test
    void aCategoryNobodyKnowsFindsNothing() {
        given().auth()
                .oauth2(resident())
                .get("/api/v1/reports/nearby?lat=17.4689&lon=106.6223&category=khong-co")
                .then()
                .statusCode(200)
                .body("id", empty());
    }

    @Test
    void sayingMeTooFollowsAndCounts() {
        UUID report = planted.plant(seed);
        for (String phone : new String[] {"0912000711", "0912000712"}) {
            for (int twice = 0; twice < 2; twice++) {
                given().auth()
                        .oauth2(SignedIn.resident(phone))
                        .put("/api/v1/reports/{id}/followers/me", report)
                        .then()
                        .statusCode(204);
            }
        }

        assertThat(nearby(null).getInt("[0].followers")).isEqualTo(2);
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}", report)
                .then()
                .body("followers", equalTo(2));
    }

    @Test
    void intakeSeesAlsoWhatResidentsDoNotAndWhy() {
        UUID asked = planted.plant(seed.ago(Duration.ofDays(3)).in(ReportStatus.SUBMITTED));
        UUID later = planted.plant(seed.hidden().in(ReportStatus.SUBMITTED).ago(Duration.ofDays(1)));
        UUID earlier = planted.plant(seed.ago(Duration.ofDays(9)).saying("Chuyện khác hẳn"));
        UUID elsewhere = planted.plant(
                planted.seed(planted.category(100, 7)).metres(0, 5).ago(Duration.ofDays(3)));
        planted.plant(seed.in(ReportStatus.REJECTED));
        planted.plant(seed.in(ReportStatus.MERGED));
        planted.plant(seed.in(ReportStatus.CLOSED));

        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/duplicates", asked)
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.category.code == '%s' }.id".formatted(category),
                        contains(later.toString(), earlier.toString()))
                .body("find { it.id == '%s' }.daysApart".formatted(later), equalTo(2f))
                .body("find { it.id == '%s' }.isPublic".formatted(later), equalTo(false))
                .body("find { it.id == '%s' }.textLikeness".formatted(later), equalTo(1f))
                .body("find { it.id == '%s' }.sameCategory".formatted(later), equalTo(true))
                .body("find { it.id == '%s' }.sameCategory".formatted(elsewhere), equalTo(false))
                .body("find { it.id == '%s' }.distanceMetres".formatted(elsewhere), equalTo(5f))
                .body("find { it.id == '%s' }.score".formatted(elsewhere), equalTo(0.58f));
    }

    @Test
    void onlyIntakeAndSupervisorsCompare() {
        UUID report = planted.plant(seed);
        UUID other = planted.plant(seed);
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/reports/{id}/duplicates", report)
                .then()
                .statusCode(200)
                .body("id", hasItem(other.toString()));
        for (String token : new String[] {
            resident(), SignedIn.sample("handler"), SignedIn.staff("dup.lead", "ubnd-18880", Role.LEAD)
        }) {
            given().auth()
                    .oauth2(token)
                    .get("/api/v1/reports/{id}/duplicates", report)
                    .then()
                    .statusCode(403);
        }
    }

    /** A town full of reports of every kind: those of other kinds and other months, and finished ones, are not even looked at. */
    @Test
    void manyReportsAreFoundThroughTheOneIndex() throws SQLException, JsonProcessingException {
        JsonNode plan = planAmong("""
                select n, case when mod(n, 2) = 0 then 'CLOSED' else 'DISPATCHED' end,
                    (array(select code from category order by code limit 19) || ?)[1 + mod(n / 2, 20)],
                    17.475 + mod(n * 7919, 10007) / 2500000.0, 106.62 + mod(n * 104729, 10009) / 2500000.0, interval '10 minutes'
                from generate_series(1, 20000) n""");

        assertThat(plan.findValuesAsText("Index Name"))
                .filteredOn(index -> index.startsWith("report_") && !index.startsWith("report_follower"))
                .containsExactly("report_unfinished_by_kind_and_place");
        assertThat(plan.findParents("Relation Name"))
                .filteredOn(node -> node.get("Relation Name").asText().equals("report"))
                .extracting(node -> node.get("Node Type").asText())
                .isNotEmpty()
                .doesNotContain("Seq Scan");
    }

    /** A square where more are open than anybody could read. */
    @Test
    void aCrowdCostsNoMoreThanSoManyReports() throws SQLException, JsonProcessingException {
        JsonNode plan = planAmong("""
                select n, 'DISPATCHED', ?::text, 17.4769 + mod(n * 7919, 10007) / 20000000.0,
                    106.6223 + mod(n * 104729, 10009) / 20000000.0, interval '10 seconds'
                from generate_series(1, 7000) n""");

        assertThat(plan.findParents("Relation Name"))
                .filteredOn(node -> node.get("Relation Name").asText().equals("report"))
                .singleElement()
                .satisfies(node -> assertThat(node.get("Actual Rows").asInt()).isEqualTo(DuplicateSearch.LOOKED_AT));
    }

    /** What the search does among these and what is there already, which are gone afterwards. */
    private JsonNode planAmong(String crowd) throws SQLException, JsonProcessingException {
        UUID reporter = planted.resident();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                            insert into report (id, version, code, status, category_code, description, lat, lon, reporter_id,
                                filed_by, channel, anonymous, is_public, client_key, body_hash, filed_at, routing_reason, moved_at)
                            select gen_random_uuid(), 0, 'M-' || n, status, category, 'Ổ gà', lat, lon, '%s', '%s', 'APP', true, true,
                                gen_random_uuid(), '\\x00', now() - n * apart, '{}', now()
                            from (%s) crowd (n, status, category, lat, lon, apart)""".formatted(reporter, reporter, crowd));
                    Statement analyze = connection.createStatement();
                    PreparedStatement explain =
                            connection.prepareStatement("explain (analyze, format json) " + DuplicateSearch.FIND)) {
                insert.setString(1, category);
                insert.executeUpdate();
                analyze.execute("analyze report");
                DuplicateSearch.bind(connection, explain, probe());
                try (ResultSet plan = explain.executeQuery()) {
                    plan.next();
                    return JsonMapper.builder().build().readTree(plan.getString(1));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private DuplicateSearch.Probe probe() {
        Instant now = Instant.now();
        DuplicateScore.Reach reach = new DuplicateScore.Reach(100, Duration.ofDays(7));
        return new DuplicateSearch.Probe(
                Planted.LAT,
                Planted.LON,
                now,
                now.minus(reach.window()),
                now,
                category,
                Set.of(category),
                reach,
                "ổ gà",
                ReportPolicy.publicAndOpen(),
                true);
    }

    private JsonPath nearby(@Nullable String text) {
        var request = given().auth()
                .oauth2(resident())
                .queryParams(Map.of("lat", Planted.LAT, "lon", Planted.LON, "category", category));
        return (text == null ? request : request.queryParam("text", text))
                .get("/api/v1/reports/nearby")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String resident() {
        return SignedIn.resident("0912000710");
    }
}
