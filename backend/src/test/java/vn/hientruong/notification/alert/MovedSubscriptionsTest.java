package vn.hientruong.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.AreaTables;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.testsupport.SignedIn;

/** Communes are merged; whoever wants to hear of one hears of what became of it. */
@QuarkusTest
class MovedSubscriptionsTest {
    private static final String STAYS = "19288";

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Subscriptions subscriptions;

    @Inject
    MovedSubscriptions moved;

    @Inject
    AreaTables areas;

    @Inject
    Clock clock;

    private UUID resident = UUID.randomUUID();

    @BeforeEach
    void somebodyListensToACommuneThatWillEnd() {
        given().auth()
                .oauth2(SignedIn.sample("admin"))
                .contentType("application/geo+json")
                .body(collection(
                                square("TEST-SUB-1", -60, -44, 0.5),
                                square("TEST-SUB-2", -58, -44, 0.5),
                                square("TEST-SUB-3", -56, -44, 0.5))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/admin/areas?validFrom=2020-01-01")
                .then()
                .statusCode(200);
        resident = scene.resident();
        scene.device(resident, "vi");
        subscriptions.save(resident, new SubscribedAreas(List.of("TEST-SUB-1", STAYS)), clock.instant());
    }

    @AfterEach
    void forgetAreas() {
        areas.clear();
        areas.tell();
    }

    @Test
    void aMergerTakesSubscribersAlongAndTellsThemOnceInTheInbox() {
        succeed("TEST-SUB-1", "2025-07-01", "TEST-SUB-2", "TEST-SUB-3");

        await().until(() -> !scene.told(resident).isEmpty());
        moved.move();

        assertThat(subscriptions.areasOf(resident).areas()).containsExactly(STAYS, "TEST-SUB-2", "TEST-SUB-3");
        assertThat(scene.told(resident)).containsExactly("area-moved");
        assertThat(waiting.ways(resident)).isEmpty();
        given().auth()
                .oauth2(scene.accessToken(resident))
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200)
                .body("items.title", contains("Xã TEST-SUB-1 nay là Xã TEST-SUB-2, Xã TEST-SUB-3"));
    }

    @Test
    void aCommuneThatEndsLaterKeepsItsSubscribersUntilThen() {
        succeed("TEST-SUB-1", "2071-07-01", "TEST-SUB-2");

        moved.move();

        assertThat(subscriptions.areasOf(resident).areas()).containsExactly(STAYS, "TEST-SUB-1");
        assertThat(scene.told(resident)).isEmpty();
    }

    @Test
    void theSuccessorOfASuccessorIsFollowedToo() {
        succeed("TEST-SUB-1", "2024-07-01", "TEST-SUB-2");
        succeed("TEST-SUB-2", "2025-07-01", "TEST-SUB-3");

        await().until(() -> subscriptions.areasOf(resident).areas().contains("TEST-SUB-3"));
        assertThat(subscriptions.areasOf(resident).areas()).containsExactly(STAYS, "TEST-SUB-3");
    }

    private static void succeed(String code, String on, String... successors) {
        String address = "/api/v1/admin/areas/" + code + "/successors";
        String admin = SignedIn.sample("admin");
        String version = given().auth().oauth2(admin).get(address).header("ETag");
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("codes", successors, "on", on))
                .put(address)
                .then()
                .statusCode(200);
    }
}
