package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.alert.Subscriptions;
import vn.hientruong.notification.standin.FcmStandIn;

/** An alert from the form of one person to the button of another, without script. */
@QuarkusTest
class AlertsPageTest {
    private static final String PAGE = "/console/alerts";
    private static final String AREA = "19255";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Scene scene;

    @Inject
    Subscriptions subscriptions;

    @Inject
    FcmStandIn standIn;

    @Inject
    Clock clock;

    private AdminDeskAtWork intake = new AdminDeskAtWork("");
    private AdminDeskAtWork supervisor = new AdminDeskAtWork("");
    private String phone = "";
    private final String title = "Cấm đường " + UUID.randomUUID();

    @BeforeEach
    void somebodyLivesThere() {
        intake = new AdminDeskAtWork(sessions.open("intake", "hientruong-demo", null, "127.0.0.1"));
        supervisor = new AdminDeskAtWork(sessions.open("supervisor", "hientruong-demo", null, "127.0.0.1"));
        UUID resident = scene.resident();
        phone = scene.device(resident, "vi");
        subscriptions.save(resident, new SubscribedAreas(List.of(AREA)), clock.instant());
    }

    @Test
    void oneComposesAndAnotherSends() {
        filled().post(PAGE + "/new").then().statusCode(303).header("Location", endsWith(PAGE + "?done=proposed"));
        String alert = PAGE + "/of/" + id();
        assertThat(intake.read(alert)).contains("Chờ duyệt").doesNotContain("Duyệt và gửi ngay");

        supervisor
                .form(alert)
                .post(alert + "/approval")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=approved"));

        await().until(() ->
                standIn.messages().stream().anyMatch(push -> push.token().equals(phone)));
        await().until(() -> supervisor.read(alert).contains("Đã gửi</span>"));
        assertThat(supervisor.read(alert)).doesNotContain("/approval");
    }

    @Test
    void whoComposesSeesBeforehandHowManyItWouldReach() {
        filled().post(PAGE + "/new/reach")
                .then()
                .statusCode(200)
                .body(containsString("id=\"reach\""))
                .body(containsString("value=\"" + title + "\""));
        assertThat(intake.read(PAGE)).doesNotContain(title);
    }

    @Test
    void cornersTypedLineByLineStandForTheCommunesTheyTouch() {
        RequestSpecification drawn = filled("outline", "17.47, 106.61\r\n17.48, 106.61\r\n17.475, 106.63");
        drawn.post(PAGE + "/new/reach")
                .then()
                .statusCode(200)
                .body(containsString("Xã, phường (2): Phường Đồng Thuận, Phường Đồng Hới"))
                .body(containsString("17.475, 106.63</textarea>"));

        filled("outline", "17.47, 106.61\n17.48 106.61;17.475,106.63")
                .post(PAGE + "/new")
                .then()
                .statusCode(303);
        assertThat(supervisor.read(PAGE + "/of/" + id())).containsPattern("data-areas=\"[0-9 ]*18880 \"");
    }

    @Test
    void aLineThatIsNoCornerIsSaidAtTheOutline() {
        filled("outline", "17.47, 106.61\nở đây")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"alert-outline-fault\""))
                .body(containsString("ở đây”"));
        filled("outline", "17.47, 106.61\n17.48, 106.61")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"alert-outline-fault\""));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        intake.form(PAGE + "/new")
                .formParam("kind", "FLOOD")
                .formParam("areas", AREA)
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"alert-title-fault\""))
                .body(not(containsString("id=\"alert-areas-fault\"")));
    }

    @Test
    void aWithdrawnAlertCanBeSentByNobody() {
        filled().post(PAGE + "/new").then().statusCode(303);
        String alert = PAGE + "/of/" + id();

        intake.form(alert).post(alert + "/withdrawal").then().statusCode(303);

        supervisor
                .asks()
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParam("csrf", supervisor.token(PAGE + "/new"))
                .post(alert + "/approval")
                .then()
                .statusCode(409)
                .body(containsString("đã được duyệt hoặc đã rút"));
    }

    private RequestSpecification filled() {
        return filled("areas", AREA);
    }

    private RequestSpecification filled(String where, String value) {
        return intake.form(PAGE + "/new")
                .formParam("kind", "ROAD_CLOSED")
                .formParam("urgent", "true")
                .formParam("title", title)
                .formParam("text", "Cấm xe qua cầu đến hết ngày.")
                .formParam("titleEn", "Road closed")
                .formParam("textEn", "The bridge is closed today.")
                .formParam(where, value);
    }

    private String id() {
        Matcher row = Pattern.compile(PAGE + "/of/([0-9a-f-]{36})\"[^>]*>" + Pattern.quote(title))
                .matcher(intake.read(PAGE));
        assertThat(row.find()).isTrue();
        return row.group(1);
    }
}
