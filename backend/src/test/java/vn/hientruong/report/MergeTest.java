package vn.hientruong.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** Two reports become one. */
@QuarkusTest
class MergeTest {
    private static final Instant EARLY = Instant.parse("2026-12-01T09:30:00Z");
    private static final Instant LATE = EARLY.plus(Duration.ofDays(5));

    @Inject
    MergeDesk desk;

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void peopleKnowCodes() {
        Filed one = desk.plant(LATE);
        Filed other = desk.plant(LATE);

        desk.merge(one, " " + other.code().toLowerCase(java.util.Locale.ROOT) + " ")
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(other.id()))
                .body("allowedActions", hasItem("merge-undo"));
    }

    @Test
    void aCodeNobodyHasIsPointedAt() {
        for (String wrong :
                new String[] {"0000-0000", "không", UUID.randomUUID().toString()}) {
            desk.merge(desk.plant(LATE), wrong)
                    .statusCode(422)
                    .body("errors.pointer", contains("/into"))
                    .body("errors[0].detail", containsString("mã"));
        }
    }

    @Test
    void bothTimelinesSayWhoJoinedWhatWithWhat() {
        Filed one = desk.plant(EARLY);
        Filed other = desk.plant(LATE);
        desk.merge(one, other.id());

        desk.entries(one).body("findAll { it.action == 'merge' }.note", contains(other.code()));
        desk.entries(other)
                .body("findAll { it.action == 'merged-in' }.note", contains(one.code()))
                .body("find { it.action == 'merged-in' }.by", containsString("Đầu mối tiếp nhận: "));

        desk.undo(one).statusCode(200);

        desk.entries(one).body("findAll { it.action == 'merge-undo' }.note", contains("Hai việc khác nhau"));
        desk.entries(other).body("findAll { it.action == 'merge-undone' }.note", contains(one.code()));
    }

    @Test
    void photosAreShownWhereTheReportGoesOn() {
        Filed one = Filed.pothole(SignedIn.resident("0912000736"));
        Filed other = desk.dispatched(Filed.pothole(SignedIn.resident("0912000737")));
        desk.merge(one, other.id()).statusCode(200);
        Filed.cleaned(desk.intake(), other.id());
        String anybody = SignedIn.resident("0912000738");

        JsonPath seen = other.show(anybody).body("media", hasSize(2)).extract().jsonPath();
        for (String url : seen.<String>getList("media.publicUrl")) {
            given().get(url).then().statusCode(200);
        }
        List<String> ids = seen.getList("media.id");
        given().auth()
                .oauth2(desk.intake())
                .contentType(ContentType.JSON)
                .body(Map.of("boxes", List.of()))
                .put("/api/v1/reports/{id}/media/{media}/redaction", other.id(), ids.get(1))
                .then()
                .statusCode(204);
        Filed.cleaned(desk.intake(), other.id());
        desk.undo(one).statusCode(200);

        other.show(anybody).body("media", hasSize(1));
        given().get(seen.getString("media[1].publicUrl")).then().statusCode(404);
        one.show(desk.intake()).body("media.id", contains(ids.get(1)));
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
        Filed other = desk.dispatched(desk.filed(desk.plant(desk.seed().in(ReportStatus.SUBMITTED))));
        desk.merge(one, other.id()).statusCode(200);
        Filed.cleaned(desk.intake(), other.id());

        other.show(SignedIn.resident("0912000738")).body("media", empty());
        other.show(SignedIn.sample("handler")).body("media", hasSize(1)).body("media[0].publicUrl", nullValue());
        other.show(shy).body("media", hasSize(1)).body("media[0].publicUrl", nullValue());
    }

    @Test
    void twoWhoMergeCrosswiseMakeNoCircleAndWaitForNobodyForever() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Filed a = desk.plant(EARLY);
                Filed b = desk.plant(LATE);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Integer>> answers = new ArrayList<>();
                for (List<Filed> way : List.of(List.of(a, b), List.of(b, a))) {
                    answers.add(two.submit(() -> {
                        together.await(10, TimeUnit.SECONDS);
                        return way.get(0)
                                .act(
                                        desk.intake(),
                                        "merge",
                                        Map.of("into", way.get(1).id()),
                                        "\"0\"")
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
                assertThat(List.of(desk.status(a), desk.status(b))).containsExactlyInAnyOrder("MERGED", "DISPATCHED");
            }
        } finally {
            two.shutdownNow();
        }
    }
}
