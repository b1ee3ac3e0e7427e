package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class InboxSearchTest {
    private static final Map<String, Object> TO_THE_WARD = Map.of("category", "tieng-on", "leadAgency", "ubnd-18880");

    /** A word no other report holds. */
    private final String own = "zq" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

    private String intake = "";
    private String resident = "";

    @BeforeEach
    void signIn() {
        intake = SignedIn.sample("intake");
        resident = SignedIn.resident("0912001020");
    }

    @Test
    void wordsWithoutAccentsFindThoseWithThem() {
        Filed lamp = file("Đèn đường " + own + " bị hỏng");
        assertThat(found("den duong " + own)).containsExactly(lamp.id());
        assertThat(found("DEN " + own + " hong")).containsExactly(lamp.id());
    }

    @Test
    void theSpellingOfToneMarksMakesNoDifference() {
        Filed there = file("Phường Minh Hoá " + own);
        assertThat(found("Minh Hóa " + own)).containsExactly(there.id());
    }

    @Test
    void accentsAsTheyWereTypedComeFirst() {
        Filed lamp = file("Đèn đường " + own);
        Filed plain = file("Den duong " + own);
        assertThat(found("đèn đường " + own)).containsExactly(lamp.id(), plain.id());
        assertThat(found("den duong " + own)).containsExactly(plain.id(), lamp.id());
    }

    @Test
    void theLastWordMayBeUnfinished() {
        Filed there = file("Ngập nước " + own + "abc");
        assertThat(found("ngap " + own + "a")).containsExactly(there.id());
        assertThat(found(own + "a ngap")).isEmpty();
    }

    @Test
    void everyWordMustBeThere() {
        file("Đèn đường " + own);
        assertThat(found("đèn hẻm " + own)).isEmpty();
    }

    @Test
    void aCodeIsFoundHoweverItIsWritten() {
        Filed there = file("Loa kéo " + own);
        assertThat(found(there.code())).containsExactly(there.id());
        assertThat(found(there.code().toLowerCase(Locale.ROOT).replace("-", "")))
                .containsExactly(there.id());
    }

    @Test
    void addressesAreSearched() {
        Map<String, Object> body = Filed.body("tieng-on", "Loa kéo", List.of());
        Map<String, Object> place = new HashMap<>(Filed.PLACE);
        place.put("address", "12 ngõ " + own + ", Đồng Hới");
        body.put("place", place);
        String id = file(body);
        assertThat(found("12 ngo " + own)).containsExactly(id);
    }

    @Test
    void notesAreSearchedByThoseWhoReadThem() {
        Filed there = file("Loa kéo quá to");
        there.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        String handler = SignedIn.sample("handler");
        there.act(handler, "acceptance", Map.of(), null).statusCode(200);
        there.act(handler, "progress", Map.of("note", "Đã gọi chủ quán " + own, "internal", true), null)
                .statusCode(200);
        assertThat(found("chu quan " + own)).containsExactly(there.id());
        assertThat(found(handler, "chu quan " + own)).containsExactly(there.id());
        String elsewhere = SignedIn.staff("list.khac", "ubnd-18859", Role.HANDLER);
        assertThat(found(elsewhere, "chu quan " + own)).isEmpty();
        given().auth().oauth2(resident).get("/api/v1/inbox?q={q}", own).then().statusCode(403);
    }

    @Test
    void nobodyIsFoundByTheirPhone() {
        String phone = "09120%05d".formatted(ThreadLocalRandom.current().nextInt(21_000, 99_999));
        String theirs = SignedIn.resident(phone);
        Filed there = fileAs(theirs, "Loa kéo " + own);
        assertThat(found(phone)).doesNotContain(there.id());
        assertThat(found("+84" + phone.substring(1))).doesNotContain(there.id());
    }

    @Test
    void searchAndFiltersGoTogether() {
        Filed there = file("Loa kéo " + own);
        Filed other = file("Loa kéo " + own);
        there.act(intake, "dispatch", TO_THE_WARD, null).statusCode(200);
        assertThat(found(intake, own, "status=DISPATCHED")).containsExactly(there.id());
        assertThat(found(intake, own, "status=SUBMITTED")).containsExactly(other.id());
        assertThat(found(intake, own, "agency=ubnd-18880&category=tieng-on")).containsExactly(there.id());
        assertThat(found(intake, own, "agency=ubnd-18859")).isEmpty();
        assertThat(found(intake, own, "category=giao-thong")).isEmpty();
        assertThat(found(intake, own, "sort=filed")).containsExactly(there.id(), other.id());
    }

    @Test
    void pagesOfASearchGoOnWhereTheLastEnded() {
        List<String> all = List.of(
                file("Loa kéo " + own).id(),
                file(own + " loa").id(),
                file("Một hai ba bốn " + own).id());
        var first = given().auth().oauth2(intake).get("/api/v1/inbox?limit=2&q={q}", own);
        List<String> shown = first.path("items.id");
        List<String> rest = given().auth()
                .oauth2(intake)
                .get("/api/v1/inbox?limit=2&q={q}&after={next}", own, first.path("next"))
                .path("items.id");
        assertThat(shown).hasSize(2);
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(shown);
        assertThat(all).containsAll(shown).containsAll(rest);
    }

    @Test
    void signsAreNoWordsAndBreakNothing() {
        file("Loa kéo " + own);
        for (String text : List.of("'", "\\", "!:*&|()<->", "' | '" + own, ":*", "%", "…")) {
            given().auth()
                    .oauth2(intake)
                    .queryParam("q", text)
                    .get("/api/v1/inbox")
                    .then()
                    .statusCode(200);
        }
        assertThat(found("!!! " + own + " '&")).hasSize(1);
    }

    private Filed file(String text) {
        return fileAs(resident, text);
    }

    private static Filed fileAs(String token, String text) {
        var answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", text, List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private String file(Map<String, Object> body) {
        body.put("clientKey", UUID.randomUUID().toString());
        return given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> found(String text) {
        return found(intake, text);
    }

    private static List<String> found(String token, String text) {
        return found(token, text, "");
    }

    private static List<String> found(String token, String text, String more) {
        return given().auth()
                .oauth2(token)
                .queryParam("q", text)
                .get("/api/v1/inbox" + (more.isEmpty() ? "" : "?" + more))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
