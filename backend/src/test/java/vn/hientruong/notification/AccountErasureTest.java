package vn.hientruong.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.hientruong.model.report.ReportStatus.IN_PROGRESS;
import static vn.hientruong.model.report.ReportStatus.RESOLVED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.sms.KeptMessages;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.notification.NotificationChoices;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class AccountErasureTest {
    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Choices choices;

    @Inject
    Accounts accounts;

    @Inject
    FcmStandIn standIn;

    @Inject
    PushSender sender;

    @Inject
    KeptMessages sms;

    @Inject
    Clock clock;

    UUID resident;
    String token;
    String phone;
    Filed report;

    @BeforeEach
    void somebodyWhoReportedAndFollows() {
        resident = scene.resident();
        token = scene.accessToken(resident);
        phone = scene.device(resident, "vi");
        report = scene.report(resident);
        scene.follow(scene.report(scene.resident()), resident);
        choices.save(resident, new NotificationChoices(Set.of(Moment.RESULT), Set.of(Moment.RESULT)), clock.instant());
    }

    @AfterEach
    void open() {
        standIn.open();
    }

    @Test
    void whoeverDeletesTheAccountGetsNothingMore() {
        String number = scene.phoneOf(resident);
        erase().statusCode(204);

        scene.move(report, "approval", RESOLVED);

        assertThat(scene.told(resident)).isEmpty();
        assertThat(scene.tokens(resident)).isEmpty();
        assertThat(waiting.ways(resident)).isEmpty();
        assertThat(sms.to(number)).noneMatch(kept -> kept.text().contains(report.code()));
        assertThat(choices.of(resident).push()).isEqualTo(Set.of(Moment.values()));
        assertThat(accounts.find(resident)).hasValueSatisfying(left -> {
            assertThat(left.phone()).isNull();
            assertThat(left.name()).isNull();
            assertThat(left.disabled()).isTrue();
        });
    }

    @Test
    void whatIsAlreadyQueuedIsNeverSent() throws SQLException {
        standIn.close();
        scene.move(report, "approval", RESOLVED);
        await().until(() -> !waiting.ways(resident).isEmpty());

        erase().statusCode(204);
        standIn.open();
        sender.pass(false);

        assertThat(waiting.ways(resident)).isEmpty();
        UUID somebody = scene.resident();
        String theirs = scene.device(somebody, "vi");
        scene.move(scene.report(somebody), "acceptance", IN_PROGRESS);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> standIn.messages().stream()
                        .anyMatch(push -> push.token().equals(theirs)));
        assertThat(standIn.messages()).noneMatch(push -> push.token().equals(phone));
    }

    @Test
    void noTokenWorksAnyMoreAndThePhoneBeginsAnew() {
        String number = scene.phoneOf(resident);
        erase().statusCode(204);

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
        String again = SignedIn.resident(number);
        given().auth()
                .oauth2(again)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", not(equalTo(resident.toString())));
        given().auth()
                .oauth2(again)
                .get("/api/v1/reports?mine=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void staffCannotDeleteTheirOfficesAccount() {
        given().auth()
                .oauth2(scene.accessToken(scene.officer(null, Role.INTAKE)))
                .delete("/api/v1/me")
                .then()
                .statusCode(403);
        given().delete("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aCopyOfEverythingHoldsWhatIsTheirsAndNothingElse() {
        scene.move(report, "acceptance", IN_PROGRESS);

        given().auth()
                .oauth2(token)
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("account.id", equalTo(resident.toString()))
                .body("account.phone", equalTo(scene.phoneOf(resident)))
                .body("reports.filed.code", contains(report.code()))
                .body("reports.followed", hasSize(1))
                .body("notifications.inbox.reportId", hasItem(report.id().toString()))
                .body("notifications.devices", hasSize(1))
                .body("notifications.devices[0].token", nullValue())
                .body("notifications.choices.sms", contains("RESULT"));
    }

    private ValidatableResponse erase() {
        return given().auth().oauth2(token).delete("/api/v1/me").then();
    }
}
