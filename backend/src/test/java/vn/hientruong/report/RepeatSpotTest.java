package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.Planted.Seed;
import vn.hientruong.testsupport.SignedIn;

/** Places where the same kind of thing is reported again and again. The job of the program itself may run meanwhile. */
@QuarkusTest
class RepeatSpotTest {
    @Inject
    Planted planted;

    @Inject
    RepeatSpotSweep sweep;

    @Inject
    Session session;

    @Inject
    Clock clock;

    private String category = "";
    private Seed seed = new Seed("", "", 0, 0, Duration.ZERO, ReportStatus.DISPATCHED, true, new UUID(0, 0));

    @BeforeEach
    void aCategoryOfItsOwn() {
        category = planted.category(100, 7);
        seed = planted.seed(category);
    }

    @Test
    void theThirdReportFlagsThePlaceOnceAndTheNewestSaysSo() {
        planted.plant(seed.metres(100, 0).ago(Duration.ofDays(20)));
        planted.plant(seed.ago(Duration.ofDays(10)));
        sweep();
        spots().statusCode(200).body("items", empty());

        UUID third = planted.plant(seed.metres(0, 100));
        sweep();
        sweep();

        spots().body("items", hasSize(1))
                .body("items[0].reports", equalTo(3))
                .body("items[0].category.code", equalTo(category))
                .body("items[0].newest.id[0]", equalTo(third.toString()))
                .body("items[0].seenAt", nullValue());
        assertThat(lines()).isEqualTo(1);
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/reports/{id}/entries", third)
                .then()
                .body("findAll { it.action == 'repeat-spot' && it.internal }", hasSize(1));
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/me/notifications")
                .then()
                .body(
                        "items.findAll { it.reportId == '%s' }.title".formatted(third),
                        contains("Điểm phản ánh lặp lại"));
    }

    @Test
    void itGrowsWithoutBeingToldAgain() {
        plantThree();
        sweep();
        planted.plant(seed.metres(-60, 0));
        planted.plant(seed.metres(0, 30).in(ReportStatus.SUBMITTED));
        sweep();

        spots().body("items", hasSize(1)).body("items[0].reports", equalTo(5));
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedWithdrawnOrMergedDoesNotCount() {
        planted.plant(seed);
        planted.plant(seed);
        planted.plant(seed.in(ReportStatus.REJECTED));
        planted.plant(seed.in(ReportStatus.WITHDRAWN));
        planted.plant(seed.in(ReportStatus.MERGED));
        sweep();

        spots().body("items", empty());
    }

    @Test
    void aReportThatIsRefusedLaterLeavesTheSpot() {
        UUID wrong = planted.plant(seed);
        plantThree();
        sweep();
        spots().body("items[0].reports", equalTo(4));

        change(wrong, "status = 'REJECTED'");
        sweep();

        spots().body("items[0].reports", equalTo(3));
    }

    @Test
    void aReportThatGetsAnotherCategoryGoesOverToItsSpots() {
        List<UUID> reports = plantThree();
        sweep();
        String other = planted.category(100, 7);
        planted.plant(planted.seed(other));
        planted.plant(planted.seed(other));

        change(reports.get(0), "category_code = '" + other + "'");
        sweep();

        spots().body("items", empty());
        spots(other).body("items", hasSize(1)).body("items[0].reports", equalTo(3));
    }

    @Test
    void afterAQuietMonthItIsANewSpot() {
        for (int day : new int[] {80, 75, 70}) {
            planted.plant(seed.ago(Duration.ofDays(day)));
        }
        plantThree();
        sweep();

        spots().body("items", hasSize(2)).body("items.reports", equalTo(List.of(3, 3)));
    }

    @Test
    void aRunThatDiesHalfwayLosesNothingAndDoublesNothing() {
        List<UUID> reports = plantThree();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    sweep.look(reports.get(2), clock.instant());
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");

        sweep();

        spots().body("items", hasSize(1)).body("items[0].reports", equalTo(3));
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void aClockThatWasSetBackAnHourHidesNothing() {
        sweep();
        plantThree().forEach(report -> change(report, "moved_at = moved_at - interval '1 hour'"));
        sweep();

        spots().body("items", hasSize(1));
    }

    @Test
    void twoAtOnceFlagItOnce() throws InterruptedException, ExecutionException {
        plantThree();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> run = () -> {
                sweep();
                return true;
            };
            for (Future<Boolean> done : two.invokeAll(List.of(run, run))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            two.shutdownNow();
        }

        spots().body("items", hasSize(1)).body("items[0].reports", equalTo(3));
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void aSupervisorHasSeenItAndTheFirstOneIsKept() {
        plantThree();
        sweep();
        String id = json().getString("items[0].id");
        String supervisor = SignedIn.sample("supervisor");

        see(id, SignedIn.sample("intake")).statusCode(403);
        see(UUID.randomUUID().toString(), supervisor).statusCode(404);
        see(id, supervisor).statusCode(204);
        String seenAt = json().getString("items[0].seenAt");
        see(id, supervisor).statusCode(204);

        assertThat(json().getString("items[0].seenAt")).isNotNull().isEqualTo(seenAt);
        assertThat(json().getString("items[0].seenBy")).isNotBlank();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        plantThree();
        for (int day : new int[] {80, 75, 70}) {
            planted.plant(seed.ago(Duration.ofDays(day)));
        }
        sweep();

        JsonPath first = page("");
        JsonPath second = page("&after=" + first.getString("next"));

        assertThat(first.getList("items.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(second.<Object>getList("items.id"));
        assertThat(second.getList("items.id")).hasSize(1);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void residentsAndAgenciesDoNotSeeThem() {
        for (String token : new String[] {SignedIn.resident("0912000720"), SignedIn.sample("handler")}) {
            given().auth().oauth2(token).get("/api/v1/repeat-spots").then().statusCode(403);
        }
        given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/repeat-spots?area=khong-co")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private void sweep() {
        sweep.sweep(clock.instant());
    }

    private List<UUID> plantThree() {
        return List.of(
                planted.plant(seed.ago(Duration.ofDays(5))),
                planted.plant(seed.metres(40, 0).ago(Duration.ofDays(3))),
                planted.plant(seed.metres(0, 40)));
    }

    private io.restassured.response.ValidatableResponse spots() {
        return spots(category);
    }

    private static io.restassured.response.ValidatableResponse spots(String of) {
        return given().auth()
                .oauth2(SignedIn.sample("supervisor"))
                .get("/api/v1/repeat-spots?category={category}", of)
                .then();
    }

    private JsonPath json() {
        return spots().extract().jsonPath();
    }

    private JsonPath page(String rest) {
        return given().auth()
                .oauth2(SignedIn.sample("admin"))
                .get("/api/v1/repeat-spots?limit=1&category=" + category + rest)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.ValidatableResponse see(String id, String token) {
        return given().auth()
                .oauth2(token)
                .put("/api/v1/repeat-spots/{id}/seen", id)
                .then();
    }

    private void change(UUID report, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update report set " + what + " where id = ?1")
                        .setParameter(1, report)
                        .executeUpdate());
    }

    private long lines() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                                select count(*) from report_entry e join report r on r.id = e.report_id
                                where e.action = 'repeat-spot' and r.category_code = ?1""", Long.class)
                        .setParameter(1, category)
                        .getSingleResult());
    }
}
