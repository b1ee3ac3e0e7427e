package vn.hientruong.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaTables;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.model.identity.Role;
import vn.hientruong.notification.Scene;
import vn.hientruong.testsupport.SignedIn;
import vn.hientruong.testsupport.Written;

/** An alert is proposed, then its commune is merged, then it is approved: whoever it was meant for hears of it. */
@QuarkusTest
class AlertOfMergedCommunesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Scene scene;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AreaTables areas;

    @Inject
    Clock clock;

    private String supervisor = "";
    private UUID resident = UUID.randomUUID();
    private UUID alert = UUID.randomUUID();

    @BeforeEach
    void proposeAnAlertToACommuneThatWillEnd() {
        admin().contentType("application/geo+json")
                .body(collection(
                                square("TEST-ALERT-1", -60, -48, 0.5),
                                square("TEST-ALERT-2", -58, -48, 0.5),
                                square("TEST-ALERT-3", -56, -48, 0.5))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/admin/areas?validFrom=2020-01-01")
                .then()
                .statusCode(200);
        supervisor = scene.accessToken(scene.officer(null, Role.SUPERVISOR));
        resident = subscriber("TEST-ALERT-1");
        alert = given().auth()
                .oauth2(scene.accessToken(scene.officer(null, Role.INTAKE)))
                .contentType(ContentType.JSON)
                .body(Written.flood(true, List.of("TEST-ALERT-1")))
                .post("/api/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .as(AlertView.class)
                .id();
    }

    @AfterEach
    void forgetAreas() {
        areas.clear();
        areas.tell();
    }

    @Test
    void itGoesToThoseThatTookOver() {
        UUID newcomer = subscriber("TEST-ALERT-3");
        merge("2025-07-01");
        await().until(() -> subscriptions.areasOf(resident).areas().contains("TEST-ALERT-2"));
        assertThat(show().areas()).extracting(CodeName::code).containsExactly("TEST-ALERT-2", "TEST-ALERT-3");

        approve();

        assertThat(scene.told(resident)).containsOnlyOnce("alert");
        assertThat(scene.told(newcomer)).containsExactly("alert");
        assertThat(show().people()).isEqualTo(2);
        assertThat(show().areas()).extracting(CodeName::name).containsExactly("Xã TEST-ALERT-1");
    }

    @Test
    void whoseSubscriptionHasNotMovedYetIsNotForgotten() {
        UUID notYet = scene.resident();
        merge("2025-07-01");
        await().until(() -> subscriptions.areasOf(resident).areas().contains("TEST-ALERT-2"));
        scene.subscribe(notYet, "TEST-ALERT-1");

        approve();

        assertThat(scene.told(notYet)).containsOnlyOnce("alert");
        assertThat(scene.told(resident)).containsOnlyOnce("alert");
    }

    @Test
    void aMergerOfTomorrowChangesNothing() {
        UUID neighbour = subscriber("TEST-ALERT-2");
        merge("2071-07-01");

        approve();

        assertThat(scene.told(resident)).containsExactly("alert");
        assertThat(scene.told(neighbour)).isEmpty();
        assertThat(show().areas()).extracting(CodeName::code).containsExactly("TEST-ALERT-1");
    }

    private UUID subscriber(String area) {
        UUID person = scene.resident();
        subscriptions.save(person, new SubscribedAreas(List.of(area)), clock.instant());
        return person;
    }

    private void approve() {
        given().auth()
                .oauth2(supervisor)
                .put("/api/v1/alerts/" + alert + "/approval")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> show().state().name().equals("SENT"));
    }

    private AlertView show() {
        return given().auth()
                .oauth2(supervisor)
                .get("/api/v1/alerts/" + alert)
                .then()
                .statusCode(200)
                .extract()
                .as(AlertView.class);
    }

    private static void merge(String on) {
        String address = "/api/v1/admin/areas/TEST-ALERT-1/successors";
        admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(address).header("ETag"))
                .body(Map.of("codes", List.of("TEST-ALERT-2", "TEST-ALERT-3"), "on", on))
                .put(address)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(SignedIn.sample("admin"));
    }
}
