package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.Planted.Seed;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Two reports become one, and two again. */
@QuarkusTest
class MergeTest {
    private static final Instant EARLY = Instant.parse("2026-12-01T09:30:00Z");
    private static final Instant MIDDLE = EARLY.plus(Duration.ofDays(2));
    private static final Instant LATE = EARLY.plus(Duration.ofDays(5));

    @Inject
    Planted planted;

    @Inject
    Session session;

    private String intake = "";
    private String category = "";

    @BeforeEach
    void signIn() {
        intake = SignedIn.sample("intake");
        category = planted.category(100, 7);
    }

    @Test
    void peopleKnowCodes() {
        Filed one = plant(LATE);
        Filed other = plant(LATE);

        merge(one, " " + other.code().toLowerCase(java.util.Locale.ROOT) + " ")
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(other.id()))
                .body("allowedActions", hasItem("merge-undo"));
    }

    @Test
    void aCodeNobodyHasIsPointedAt() {
        for (String wrong :
                new String[] {"0000-0000", "không", UUID.randomUUID().toString()}) {
            merge(plant(LATE), wrong)
                    .statusCode(422)
                    .body("errors.pointer", contains("/into"))
                    .body("errors[0].detail", containsString("mã"));
        }
    }

    @Test
    void bothTimelinesSayWhoJoinedWhatWithWhat() {
        Filed one = plant(EARLY);
        Filed other = plant(LATE);
        merge(one, other.id());

        entries(one).body("findAll { it.action == 'merge' }.note", contains(other.code()));
        entries(other)
                .body("findAll { it.action == 'merged-in' }.note", contains(one.code()))
                .body("find { it.action == 'merged-in' }.by", containsString("Đầu mối tiếp nhận: "));

        undo(one).statusCode(200);

        entries(one).body("findAll { it.action == 'merge-undo' }.note", contains("Hai việc khác nhau"));
        entries(other).body("findAll { it.action == 'merge-undone' }.note", contains(one.code()));
    }

    @Test
    void theReportGoesBackToWhereItStood() {
        for (ReportStatus status : List.of(ReportStatus.SUBMITTED, ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS)) {
            Filed one = filed(planted.plant(planted.seed(category).in(status)));
            merge(one, plant(LATE).id()).statusCode(200);
            undo(one).statusCode(200).body("status", equalTo(status.name())).body("mergedInto", nullValue());
        }
    }

    @Test
    void theEarlierLimitCountsForBothUntilTheMergeIsUndone() {
        Filed early = plant(EARLY);
        Filed late = plant(LATE);
        merge(early, late.id());
        assertThat(due(late)).isEqualTo(EARLY);
        undo(early).statusCode(200);
        assertThat(due(late)).isEqualTo(LATE);

        merge(late, early.id());
        assertThat(due(early)).isEqualTo(EARLY);
        undo(late).statusCode(200);
        assertThat(due(early)).isEqualTo(EARLY);
    }

    @Test
    void aLimitThatSomebodyChangedSinceStays() {
        Filed early = plant(EARLY);
        Filed late = plant(LATE);
        merge(early, late.id());
        setDue(late, MIDDLE);
        undo(early).statusCode(200);

        assertThat(due(late)).isEqualTo(MIDDLE);
    }

    @Test
    void severalMergesGiveTheOwnLimitBackInWhateverOrderTheyAreUndone() {
        for (boolean firstFirst : new boolean[] {true, false}) {
            Filed survivor = plant(LATE);
            Filed first = plant(MIDDLE);
            Filed second = plant(EARLY);
            merge(first, survivor.id());
            merge(second, survivor.id());
            assertThat(due(survivor)).isEqualTo(EARLY);

            undo(firstFirst ? first : second).statusCode(200);
            assertThat(due(survivor)).isEqualTo(firstFirst ? EARLY : MIDDLE);
            undo(firstFirst ? second : first).statusCode(200);
            assertThat(due(survivor)).isEqualTo(LATE);
        }
    }

    @Test
    void aLimitThatWasPromisedHoldsWhenTheOtherIsDispatched() {
        Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Filed promised = plant(soon);
        Filed waiting = filed(planted.plant(planted.seed(category).in(ReportStatus.SUBMITTED)));
        merge(promised, waiting.id()).statusCode(200);

        waiting.act(intake, "dispatch", Map.of("category", category, "leadAgency", "ubnd-18880"), null)
                .statusCode(200);

        assertThat(due(waiting)).isEqualTo(soon);
    }

    @Test
    void followersComeAlongAndThoseWhoCameForThatAloneGoBack() {
        Filed one = plant(LATE);
        Filed other = plant(LATE);
        String mine = SignedIn.resident("0912000731");
        String both = SignedIn.resident("0912000732");
        String stays = SignedIn.resident("0912000733");
        follow(mine, one);
        follow(both, one);
        follow(both, other);
        follow(stays, one);

        merge(one, other.id());
        other.show(intake).body("followers", equalTo(4)); // the three, and who filed the merged one
        other.show(mine).body("following", equalTo(true));
        follow(stays, other);
        undo(one).statusCode(200);

        other.show(intake).body("followers", equalTo(2));
        other.show(mine).body("following", equalTo(false));
        other.show(both).body("following", equalTo(true));
        other.show(stays).body("following", equalTo(true));
        one.show(intake).body("followers", equalTo(3));
    }

    @Test
    void whoCameWithTwoMergesStaysUntilBothAreUndone() {
        Filed survivor = plant(LATE);
        Filed first = plant(LATE);
        Filed second = plant(LATE);
        String follower = SignedIn.resident("0912000734");
        follow(follower, first);
        follow(follower, second);
        merge(first, survivor.id());
        merge(second, survivor.id());

        undo(first).statusCode(200);
        survivor.show(follower).body("following", equalTo(true));
        undo(second).statusCode(200);
        survivor.show(follower).body("following", equalTo(false)).body("followers", equalTo(0));
    }

    @Test
    void aChainGoesOnAndIsUndoneLinkByLink() {
        Filed a = plant(EARLY);
        Filed b = plant(LATE);
        Filed c = plant(LATE);
        String follower = SignedIn.resident("0912000735");
        follow(follower, a);
        merge(a, b.id()).statusCode(200);
        merge(b, c.id()).statusCode(200);
        c.show(follower).body("following", equalTo(true)).body("followers", equalTo(3));
        assertThat(due(c)).isEqualTo(EARLY);

        undo(a).statusCode(409).body("type", containsString("merge-settled")).body("detail", containsString(b.code()));
        merge(c, a.id()).statusCode(422).body("errors.pointer", contains("/into"));

        undo(b).statusCode(200);
        c.show(follower).body("following", equalTo(false)).body("followers", equalTo(0));
        assertThat(due(c)).isEqualTo(LATE);
        b.show(follower).body("following", equalTo(true));
        assertThat(due(b)).isEqualTo(EARLY);
        undo(a).statusCode(200);
        assertThat(due(b)).isEqualTo(LATE);
        a.show(intake).body("status", equalTo("DISPATCHED"));
    }

    @Test
    void afterADayItStays() {
        Filed one = plant(LATE);
        merge(one, plant(LATE).id());
        change(one, "merged_at = merged_at - interval '24 hours'");

        one.show(intake).body("allowedActions", not(hasItem("merge-undo")));
        undo(one).statusCode(409).body("type", containsString("transition-not-allowed"));
    }

    @Test
    void whatIsFinishedIsNotUndone() {
        Filed one = plant(LATE);
        Filed other = plant(LATE);
        merge(one, other.id());
        change(other, "status = 'CLOSED'");

        undo(one).statusCode(409).body("type", containsString("merge-settled"));
        one.show(intake).body("status", equalTo("MERGED"));
    }

    @Test
    void nobodyButIntakeUndoes() {
        Filed one = plant(LATE);
        merge(one, plant(LATE).id());
        one.act(SignedIn.sample("supervisor"), "merge-undo", Map.of(), null).statusCode(403);
    }

    @Test
    void photosAreShownWhereTheReportGoesOn() {
        Filed one = Filed.pothole(SignedIn.resident("0912000736"));
        Filed other = dispatched(Filed.pothole(SignedIn.resident("0912000737")));
        merge(one, other.id()).statusCode(200);
        Filed.cleaned(intake, other.id());
        String anybody = SignedIn.resident("0912000738");

        JsonPath seen = other.show(anybody).body("media", hasSize(2)).extract().jsonPath();
        for (String url : seen.<String>getList("media.publicUrl")) {
            given().get(url).then().statusCode(200);
        }
        List<String> ids = seen.getList("media.id");
        given().auth()
                .oauth2(intake)
                .contentType(ContentType.JSON)
                .body(Map.of("boxes", List.of()))
                .put("/api/v1/reports/{id}/media/{media}/redaction", other.id(), ids.get(1))
                .then()
                .statusCode(204);
        Filed.cleaned(intake, other.id());
        undo(one).statusCode(200);

        other.show(anybody).body("media", hasSize(1));
        given().get(seen.getString("media[1].publicUrl")).then().statusCode(404);
        one.show(intake).body("media.id", contains(ids.get(1)));
    }

    @Test
    void aPhotoThatIsNotForEverybodyStaysWithStaff() {
        String shy = SignedIn.resident("0912000739");
        Map<String, Object> body =
                Filed.body("giao-thong", "Ổ gà trước nhà tôi", List.of(Filed.upload(shy, Photo.jpeg())));
        body.put("public", false);
        JsonPath answer = given().auth()
                .oauth2(shy)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Filed one = new Filed(answer.getString("id"), answer.getString("code"));
        Filed other = dispatched(filed(planted.plant(planted.seed(category).in(ReportStatus.SUBMITTED))));
        merge(one, other.id()).statusCode(200);
        Filed.cleaned(intake, other.id());

        other.show(SignedIn.resident("0912000738")).body("media", empty());
        other.show(SignedIn.sample("handler")).body("media", hasSize(1)).body("media[0].publicUrl", nullValue());
        other.show(shy).body("media", hasSize(1)).body("media[0].publicUrl", nullValue());
    }

    @Test
    void twoWhoMergeCrosswiseMakeNoCircleAndWaitForNobodyForever() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Filed a = plant(EARLY);
                Filed b = plant(LATE);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Integer>> answers = new ArrayList<>();
                for (List<Filed> way : List.of(List.of(a, b), List.of(b, a))) {
                    answers.add(two.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return way.get(0)
                                .act(intake, "merge", Map.of("into", way.get(1).id()), "\"0\"")
                                .extract()
                                .statusCode();
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get(30, TimeUnit.SECONDS));
                }
                assertThat(statuses)
                        .containsOnlyOnce(200)
                        .allMatch(status -> List.of(200, 409, 422).contains(status));
                assertThat(List.of(status(a), status(b))).containsExactlyInAnyOrder("MERGED", "DISPATCHED");
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Filed plant(@Nullable Instant due) {
        Seed seed = planted.seed(category);
        Filed filed = filed(planted.plant(seed));
        if (due != null) {
            setDue(filed, due);
        }
        return filed;
    }

    private Filed filed(UUID id) {
        return new Filed(
                id.toString(),
                given().auth()
                        .oauth2(intake)
                        .get("/api/v1/reports/{id}", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("code"));
    }

    private Filed dispatched(Filed filed) {
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"), null)
                .statusCode(200);
        return filed;
    }

    private ValidatableResponse merge(Filed one, String into) {
        return one.act(intake, "merge", Map.of("into", into), null);
    }

    private ValidatableResponse undo(Filed one) {
        return one.act(intake, "merge-undo", Map.of("reason", "Hai việc khác nhau"), null);
    }

    private static void follow(String token, Filed filed) {
        given().auth()
                .oauth2(token)
                .put("/api/v1/reports/{id}/followers/me", filed.id())
                .then()
                .statusCode(204);
    }

    private ValidatableResponse entries(Filed filed) {
        return given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200);
    }

    private String status(Filed filed) {
        return filed.show(intake).extract().path("status");
    }

    private Instant due(Filed filed) {
        return Instant.parse(Objects.requireNonNull(filed.show(intake).extract().<String>path("dueAt")));
    }

    private void setDue(Filed filed, Instant due) {
        change(filed, "due_at = '" + due + "'");
    }

    private void change(Filed filed, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update report set " + what + " where id = ?1")
                        .setParameter(1, UUID.fromString(filed.id()))
                        .executeUpdate());
    }
}
