package vn.hientruong.report;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.report.Planted.Seed;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Reports that intake joins and parts again. */
@Singleton
class MergeDesk {
    private final Planted planted;
    private final Session session;
    private String intake = "";
    private String category = "";

    MergeDesk(Planted planted, Session session) {
        this.planted = planted;
        this.session = session;
    }

    /** Signs in anew, with a category nobody else uses. */
    void open() {
        intake = SignedIn.sample("intake");
        category = planted.category(100, 7);
    }

    String intake() {
        return intake;
    }

    String category() {
        return category;
    }

    Seed seed() {
        return planted.seed(category);
    }

    UUID plant(Seed seed) {
        return planted.plant(seed);
    }

    /** A report that was dispatched and is due then. */
    Filed plant(Instant due) {
        Filed filed = filed(planted.plant(seed()));
        setDue(filed, due);
        return filed;
    }

    Filed filed(UUID id) {
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

    Filed dispatched(Filed filed) {
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"), null)
                .statusCode(200);
        return filed;
    }

    ValidatableResponse merge(Filed one, String into) {
        return one.act(intake, "merge", Map.of("into", into), null);
    }

    ValidatableResponse undo(Filed one) {
        return one.act(intake, "merge-undo", Map.of("reason", "Hai việc khác nhau"), null);
    }

    void follow(String token, Filed filed) {
        given().auth()
                .oauth2(token)
                .put("/api/v1/reports/{id}/followers/me", filed.id())
                .then()
                .statusCode(204);
    }

    ValidatableResponse entries(Filed filed) {
        return given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200);
    }

    String status(Filed filed) {
        return filed.show(intake).extract().path("status");
    }

    Instant due(Filed filed) {
        return Instant.parse(Objects.requireNonNull(filed.show(intake).extract().<String>path("dueAt")));
    }

    void setDue(Filed filed, Instant due) {
        change(filed, "due_at = '" + due + "'");
    }

    void change(Filed filed, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update report set " + what + " where id = ?1")
                        .setParameter(1, UUID.fromString(filed.id()))
                        .executeUpdate());
    }
}
