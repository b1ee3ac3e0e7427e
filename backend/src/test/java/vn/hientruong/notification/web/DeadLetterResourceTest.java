package vn.hientruong.notification.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.notification.DeadLetter;
import vn.hientruong.model.notification.DeadLetterList;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;

@QuarkusTest
class DeadLetterResourceTest {
    private static final String PATH = "/api/v1/admin/dead-letters";

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    FcmStandIn standIn;

    UUID reporter;
    String phone;
    String admin;

    @BeforeEach
    void aPushIsRefused() {
        reporter = scene.resident();
        phone = scene.device(reporter, "vi");
        Filed report = scene.report(reporter);
        admin = scene.accessToken(scene.officer(null, Role.ADMIN));
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(report, "approval", RESOLVED);
        await().until(() -> !waiting.deadLetters(reporter).isEmpty());
    }

    @AfterEach
    void mendTheStandIn() {
        standIn.faults().clear();
    }

    @Test
    void administratorsSeeWhyAndNotToWhom() {
        DeadLetter letter = mine();

        assertThat(letter.reason()).isEqualTo("INVALID_ARGUMENT/INVALID_ARGUMENT");
        assertThat(letter.kind()).isEqualTo("resolved");
        assertThat(letter.attempts()).isOne();
        assertThat(list().asString()).doesNotContain(phone, reporter.toString());
    }

    @Test
    void whatWasMendedIsSentAgainOnce() {
        long id = mine().id();
        standIn.faults().clear();

        resend(admin, id).then().statusCode(200).body("count", equalTo(1));

        await().until(() -> waiting.allPushed(reporter));
        assertThat(standIn.messages().stream().filter(push -> push.token().equals(phone)))
                .hasSize(1);
        resend(admin, id).then().statusCode(200).body("count", equalTo(0));
    }

    @Test
    void nobodyElseMayLookOrSend() {
        String lead = scene.accessToken(scene.officer(scene.agency(), Role.LEAD));

        given().auth().oauth2(lead).get(PATH).then().statusCode(403);
        resend(lead, 1).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static Response resend(String token, long id) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"ids\":[" + id + "]}")
                .post(PATH + "/resend");
    }

    private Response list() {
        return given().auth().oauth2(admin).queryParam("limit", 200).get(PATH);
    }

    private DeadLetter mine() {
        List<UUID> told = scene.notifications(reporter);
        return list().then().statusCode(200).extract().as(DeadLetterList.class).items().stream()
                .filter(letter -> told.contains(letter.notificationId()))
                .findFirst()
                .orElseThrow();
    }
}
