package vn.hientruong.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.notification.NotificationChoices;
import vn.hientruong.notification.Choices;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.testsupport.Written;

@QuarkusTest
class AlertsTest {
    private static final String HERE = "19318";
    private static final String ELSEWHERE = "19309";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Choices choices;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AlertFanOut fanOut;

    @Inject
    FcmStandIn standIn;

    @Inject
    Clock clock;

    String intake;
    String supervisor;
    UUID resident;
    String phone;

    @BeforeEach
    void somebodyLivesHere() {
        intake = scene.accessToken(scene.officer(null, Role.INTAKE));
        supervisor = scene.accessToken(scene.officer(null, Role.SUPERVISOR));
        resident = scene.resident();
        phone = scene.device(resident, "vi");
        subscriptions.save(resident, new SubscribedAreas(List.of(HERE)), clock.instant());
    }

    @AfterEach
    void mendTheStandIn() {
        standIn.faults().clear();
    }

    @Test
    void whatTwoPeopleAnswerForReachesEverybodyWhoLivesThere() {
        UUID foreigner = scene.resident();
        String tablet = scene.device(foreigner, "en");
        subscriptions.save(foreigner, new SubscribedAreas(List.of(ELSEWHERE, HERE)), clock.instant());
        UUID other = scene.resident();
        String far = scene.device(other, "vi");
        subscriptions.save(other, new SubscribedAreas(List.of(ELSEWHERE)), clock.instant());

        AlertView proposed =
                compose(intake, true, HERE).statusCode(201).extract().as(AlertView.class);
        assertThat(scene.told(resident)).isEmpty();
        assertThat(proposed.before().people()).isGreaterThanOrEqualTo(2);
        put(supervisor, proposed.id(), "approval").statusCode(200);

        await().atMost(PATIENCE)
                .until(() -> !pushes(phone).isEmpty() && !pushes(tablet).isEmpty());
        assertThat(pushes(phone).get(0).title()).isEqualTo("Nước lên nhanh");
        assertThat(pushes(phone).get(0).data()).containsEntry("kind", "alert").doesNotContainKey("reportId");
        assertThat(pushes(tablet).get(0).title()).isEqualTo("The river is rising");
        assertThat(pushes(far)).isEmpty();
        await().atMost(PATIENCE).until(() -> show(proposed.id()).waiting() == 0);
        AlertView sent = show(proposed.id());
        assertThat(sent.state().name()).isEqualTo("SENT");
        assertThat(sent.people()).isEqualTo(proposed.before().people());
        assertThat(sent.sent()).isEqualTo(sent.deliveries());
        given().auth()
                .oauth2(scene.accessToken(resident))
                .get("/api/v1/me/notifications")
                .then()
                .statusCode(200)
                .body("items.title", contains("Nước lên nhanh"));
    }

    @Test
    void whoComposedItCannotApproveIt() {
        UUID id = id(compose(supervisor, true, HERE));

        put(supervisor, id, "approval").statusCode(403).body("type", containsString("second-person-needed"));
        put(intake, id, "approval").statusCode(403);

        assertThat(show(id).state().name()).isEqualTo("PROPOSED");
        assertThat(scene.told(resident)).isEmpty();
    }

    @Test
    void whatIsDecidedIsDecided() {
        UUID id = id(compose(intake, true, HERE));
        put(intake, id, "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));

        put(supervisor, id, "approval").statusCode(409).body("type", containsString("alert-already-decided"));

        fanOut.write(id);
        assertThat(scene.told(resident)).isEmpty();
    }

    @Test
    void aFanOutThatIsRunAgainTellsNobodyTwice() {
        UUID id = id(compose(intake, true, HERE));
        put(supervisor, id, "approval").statusCode(200);
        await().atMost(PATIENCE).until(() -> show(id).state().name().equals("SENT"));
        int people = show(id).people();

        fanOut.write(id);

        assertThat(show(id).people()).isEqualTo(people);
        assertThat(scene.told(resident)).containsExactly("alert");
    }

    @Test
    void whoChoseNotToHearIsLeftAloneUnlessItIsUrgent() {
        choices.save(resident, new NotificationChoices(Set.of(Moment.RESULT), Set.of()), clock.instant());

        UUID calm = id(compose(intake, false, HERE));
        put(supervisor, calm, "approval").statusCode(200);
        await().atMost(PATIENCE).until(() -> show(calm).state().name().equals("SENT"));
        assertThat(waiting.ways(resident)).isEmpty();
        assertThat(pushes(phone)).isEmpty();

        UUID urgent = id(compose(intake, true, HERE));
        put(supervisor, urgent, "approval").statusCode(200);
        await().atMost(PATIENCE).until(() -> pushes(phone).size() == 1);
        assertThat(scene.told(resident)).containsExactly("alert", "alert");
    }

    @Test
    void aDeviceThatIsRefusedHoldsUpNobody() {
        UUID neighbour = scene.resident();
        String next = scene.device(neighbour, "vi");
        subscriptions.save(neighbour, new SubscribedAreas(List.of(HERE)), clock.instant());
        standIn.faults().of(phone, Fault.INVALID);

        UUID id = id(compose(intake, true, HERE));
        put(supervisor, id, "approval").statusCode(200);

        await().atMost(PATIENCE).until(() -> show(id).dead() == 1 && show(id).waiting() == 0);
        assertThat(pushes(next)).hasSize(1);
        assertThat(waiting.deadLetters(resident)).containsExactly("INVALID_ARGUMENT/INVALID_ARGUMENT");
    }

    @Test
    void whatIsNotTakenIsTriedAgainAsTheSame() {
        standIn.faults().of(phone, Fault.UNAVAILABLE);

        UUID id = id(compose(intake, true, HERE));
        put(supervisor, id, "approval").statusCode(200);
        await().atMost(PATIENCE).until(() -> waiting.failures(resident).equals(List.of(1)));
        standIn.faults().clear();

        await().atMost(PATIENCE).until(() -> waiting.allPushed(resident));
        assertThat(pushes(phone))
                .extracting(PushedMessage::notificationId)
                .containsExactly(scene.notifications(resident).get(0).toString());
    }

    @Test
    void anAlertThatGoesNowhereIsRefused() {
        compose(intake, true, "00000").statusCode(422).body("errors.pointer", hasItem("/areas/0"));
        given().auth()
                .oauth2(intake)
                .contentType(ContentType.JSON)
                .body(Written.flood(true, List.of()))
                .post("/api/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/areas"));
    }

    @Test
    void anOutlineStandsForTheCommunesItTouches() {
        Map<String, Object> body = new HashMap<>(Written.flood(true, List.of()));
        body.put(
                "outline",
                List.of(
                        Map.of("lat", 17.47, "lon", 106.61),
                        Map.of("lat", 17.48, "lon", 106.61),
                        Map.of("lat", 17.475, "lon", 106.63)));

        given().auth()
                .oauth2(intake)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/alerts")
                .then()
                .statusCode(201)
                .body("areas.code", hasItem("18880"));
    }

    @Test
    void nobodyElseComposesOrReads() {
        String lead = scene.accessToken(scene.officer(scene.agency(), Role.LEAD));

        compose(lead, true, HERE).statusCode(403);
        compose(scene.accessToken(resident), true, HERE).statusCode(403);
        given().get("/api/v1/alerts").then().statusCode(401);
    }

    private static ValidatableResponse compose(String token, boolean urgent, String area) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Written.flood(urgent, List.of(area)))
                .post("/api/v1/alerts")
                .then();
    }

    private static UUID id(ValidatableResponse composed) {
        return composed.statusCode(201).extract().as(AlertView.class).id();
    }

    private static ValidatableResponse put(String token, UUID id, String what) {
        return given().auth()
                .oauth2(token)
                .put("/api/v1/alerts/" + id + "/" + what)
                .then();
    }

    private AlertView show(UUID id) {
        return given().auth()
                .oauth2(supervisor)
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(AlertView.class);
    }

    private List<PushedMessage> pushes(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }
}
