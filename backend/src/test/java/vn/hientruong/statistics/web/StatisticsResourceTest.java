package vn.hientruong.statistics.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.agency.Agencies;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;

/** In the year 2006 nobody else files. */
@QuarkusTest
class StatisticsResourceTest {
    private static final String FIGURES = "/api/v1/statistics/figures";
    private static final String REPORTS = "/api/v1/statistics/reports";

    @Inject
    YearOfReports.Years years;

    @Inject
    Agencies agencies;

    private YearOfReports year = new YearOfReports("", "", "");

    @BeforeEach
    void makeReportsOnce() {
        year = years.of(2006);
    }

    @Test
    void figuresAreForStaff() {
        given().get(FIGURES).then().statusCode(401);
        for (String path : List.of("figures", "standing", "trend", "ranking", "reports")) {
            Bearer.as(Role.RESIDENT).get("/api/v1/statistics/" + path).then().statusCode(403);
        }
    }

    @Test
    void anAgencySeesItsOwnReportsAlone() {
        JsonPath own = YearOfReports.read(year.handler(), FIGURES + "?period=2006&by=agency");
        JsonPath all = YearOfReports.read(year.supervisor(), FIGURES + "?period=2006&by=agency");
        assertThat(own.getList("rows.groups.agency.code")).isEqualTo(List.of(year.agency()));
        assertThat(all.getList("rows")).hasSizeGreaterThan(3);
        assertThat(all.getInt("total.figures.received")).isEqualTo(YearOfReports.COUNT);
        Map<String, Object> asSeenByAll =
                all.getMap("rows.find { it.groups.agency?.code == '" + year.agency() + "' }.figures");
        assertThat(own.<String, Object>getMap("total.figures")).isEqualTo(asSeenByAll);

        String other = agencies.listActive().get(1).code();
        assertThat(YearOfReports.read(year.handler(), FIGURES + "?period=2006&agency=" + other)
                        .getInt("total.figures.received"))
                .isZero();
        assertThat(YearOfReports.read(year.handler(), REPORTS + "?period=2006&agency=" + other)
                        .getList("items"))
                .isEmpty();
        assertThat(YearOfReports.csv(year.handler(), REPORTS + "?period=2006&format=csv"))
                .hasSize(own.getInt("total.figures.received") + 1);
    }

    @Test
    void everyRowKnowsTheListBehindEachOfItsFigures() {
        JsonPath table = YearOfReports.read(
                year.supervisor(), FIGURES + "?from=2006-02-03&to=2006-11-20&by=agency,channel,quarter");
        List<Map<String, Object>> rows = new ArrayList<>(table.getList("rows"));
        assertThat(rows).hasSizeGreaterThan(50);
        Collections.shuffle(rows, new Random(YearOfReports.SEED));
        for (Map<String, Object> row : rows.subList(0, 6)) {
            String list = Objects.requireNonNull((String) row.get("reports"));
            @SuppressWarnings("unchecked")
            Map<String, Number> figures = Objects.requireNonNull((Map<String, Number>) row.get("figures"));
            figures.forEach((key, value) -> {
                if (!key.endsWith("Share") && !key.startsWith("hours")) {
                    assertThat(YearOfReports.read(year.supervisor(), list.replace("{figure}", key) + "&limit=200")
                                    .getList("items"))
                            .as("%s of %s", key, row)
                            .hasSize(value.intValue());
                }
            });
        }
    }

    @Test
    void whatStandsOpenIsCountedWhateverTheYear() {
        JsonPath table = YearOfReports.read(
                year.supervisor(), "/api/v1/statistics/standing?by=agency&figures=received,open,lateOpen,done");
        assertThat(table.getString("from")).isNull();
        assertThat(table.getInt("total.figures.open")).isEqualTo(table.getInt("total.figures.received"));
        assertThat(table.getInt("total.figures.done")).isZero();
        Map<String, Object> row = table.getMap("rows.find { it.groups.agency?.code == '" + year.agency() + "' }");
        String late = String.valueOf(row.get("reports")).replace("{figure}", "lateOpen");
        int counted = Integer.parseInt(String.valueOf(
                Objects.requireNonNull((Map<?, ?>) row.get("figures")).get("lateOpen")));
        assertThat(YearOfReports.csv(year.supervisor(), late + "&format=csv")).hasSize(counted + 1);
        assertThat(counted).isPositive();
    }

    @Test
    void aSeriesHasNoGaps() {
        JsonPath series = YearOfReports.read(
                year.supervisor(), "/api/v1/statistics/trend?from=2005-12-30&to=2006-01-12&step=day&figures=received");
        assertThat(series.getList("rows")).hasSize(14);
        assertThat(series.getString("rows[0].groups.day.code")).isEqualTo("2005-12-30");
        assertThat(series.getInt("rows[0].figures.received")).isZero();
        assertThat(series.<Integer>getList("rows.figures.received").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(series.getInt("total.figures.received"))
                .isPositive();
        JsonPath months = YearOfReports.read(year.supervisor(), "/api/v1/statistics/trend?period=2006&step=month");
        assertThat(months.getList("rows.groups.month.code")).hasSize(12).contains("2006-01", "2006-12");
    }

    @Test
    void aRankingIsInTheOrderOfItsFigure() {
        JsonPath ranking =
                YearOfReports.read(year.supervisor(), "/api/v1/statistics/ranking?period=2006&sort=-received");
        List<Integer> values = ranking.getList("rows.value");
        assertThat(values).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(4);
        assertThat(ranking.getInt("rows[0].rank")).isEqualTo(1);
        JsonPath lowest = YearOfReports.read(
                year.supervisor(), "/api/v1/statistics/ranking?period=2006&sort=received&by=category&least=90");
        assertThat(lowest.<Integer>getList("rows.received")).isSorted().allMatch(received -> received >= 90);
        // two groups that have the same share the place
        JsonPath ties = YearOfReports.read(
                year.supervisor(), "/api/v1/statistics/ranking?period=2006&sort=refused.SPAM&by=day");
        List<Integer> ranks = ties.getList("rows.rank");
        List<Integer> tied = ties.getList("rows.value");
        for (int i = 1; i < ranks.size(); i++) {
            assertThat(ranks.get(i)).isEqualTo(tied.get(i).equals(tied.get(i - 1)) ? ranks.get(i - 1) : i + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "figures?period=2006-13,?period",
        "figures?period=2006&from=2006-01-01,?period",
        "figures?from=2006-01-01,?to",
        "figures?from=01/02/2006&to=2006-03-01,?from",
        "figures?by=agency&by=category&by=area&by=channel,?by",
        "figures?by=colour,?by",
        "figures?figures=happiness,?figures",
        "figures?channel=pigeon,?channel",
        "figures?area=nowhere,?area",
        "figures?format=doc,?format",
        "figures?format=pdf&figures=received&figures=refused&figures=done&figures=open&figures=onTime&figures=merged"
                + "&figures=rated&figures=asked&figures=waiting&figures=planned&figures=lateOpen&figures=lateDone"
                + "&figures=extended&figures=accepted&figures=resolved,?figures",
        "standing?period=2006,?period",
        "trend?period=2006&step=agency,?step",
        "trend?from=2004-01-01&to=2006-01-01&step=day,?step",
        "ranking?sort=happiness,?sort",
        "ranking?by=agency&by=area,?by",
        "ranking?least=0,?least",
        "reports?figure=happiness,?figure",
        "reports?limit=201,?limit",
        "reports?after=x,?after",
        "reports?format=pdf,?format",
        "reports?standing=true&period=2006,?period"
    })
    void whatCannotBeAnsweredIsRefusedBeforeTheFirstByte(String query, String pointer) {
        given().auth()
                .oauth2(year.supervisor())
                .urlEncodingEnabled(false)
                .get("/api/v1/statistics/" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }
}
