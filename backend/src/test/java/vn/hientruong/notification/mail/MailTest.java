package vn.hientruong.notification.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.hientruong.model.report.ReportStatus.IN_PROGRESS;
import static vn.hientruong.model.report.ReportStatus.RESOLVED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.notification.NotificationChoices;
import vn.hientruong.notification.Choices;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.platform.mail.KeptMail;
import vn.hientruong.platform.mail.KeptMail.Kept;

@QuarkusTest
class MailTest {
    private static final Pattern CONFIRMATION = Pattern.compile("/mail/confirmation/[A-Za-z0-9_-]+");

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Choices choices;

    @Inject
    KeptMail kept;

    @Inject
    Session session;

    @Inject
    Clock clock;

    UUID resident;
    String token;
    String address;
    Filed report;

    @BeforeEach
    void aResidentWhoChoseResultsByMail() {
        resident = scene.resident();
        token = scene.accessToken(resident);
        address = "an-" + UUID.randomUUID() + "@example.vn";
        report = scene.report(resident);
        choose(Set.of(Moment.RESULT));
    }

    @Test
    void anAddressCountsOnceItsLinkWasPressed() {
        ask().statusCode(202);
        Kept letter = await().until(() -> newest(address), Objects::nonNull);
        Matcher link = CONFIRMATION.matcher(letter.text());
        assertThat(link.find()).isTrue();
        assertThat(letter.unsubscribe()).isNull();

        given().get(link.group()).then().statusCode(200).body(containsString("Đây là địa chỉ của bạn?"));
        show().body("email", nullValue()).body("asked", equalTo(address));
        given().post(link.group()).then().statusCode(200);
        show().body("email", equalTo(address)).body("asked", nullValue());
        given().post(link.group()).then().statusCode(404);
    }

    @Test
    void whatWasChosenComesByMailAndNothingElse() {
        confirmed();

        scene.move(report, "acceptance", IN_PROGRESS);
        scene.move(report, "approval", RESOLVED);

        Kept letter = await().until(() -> newest(address), Objects::nonNull);
        assertThat(letter.subject()).isEqualTo("Đã xử lý");
        assertThat(letter.text())
                .contains("Phản ánh " + report.code() + " đã được xử lý.")
                .contains("/reports/" + report.id());
        await().until(() -> waiting.ways(resident).isEmpty());
        assertThat(kept.to(address)).hasSize(1);
    }

    @Test
    void withoutAConfirmedAddressNoLetterIsWritten() {
        ask().statusCode(202);

        QuarkusTransaction.requiringNew().run(() -> {
            scene.move(report, "approval", RESOLVED);
            assertThat(waiting.ways(resident)).isEmpty();
        });
    }

    @Test
    void oneClickWithoutSigningInEndsLettersAndLookingDoesNot() {
        String link = unsubscribeLink();

        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Không nhận thư nữa"))
                .body(containsString("class=\"sections\""));
        given().header("Accept-Language", "en").get(link).then().body(containsString("No, leave it as it is"));
        assertThat(choices.of(resident).mail()).containsExactly(Moment.RESULT);

        given().contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .redirects()
                .follow(false)
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("href=\"/track\""));

        assertThat(choices.of(resident).mail()).isEmpty();
        assertThat(choices.of(resident).push()).isNotEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            scene.move(report, "approval", RESOLVED);
            assertThat(waiting.ways(resident)).isEmpty();
        });
    }

    @Test
    void nobodyCanMakeALinkForSomebodyElse() {
        String link = unsubscribeLink();
        char last = link.charAt(link.length() - 1);
        String forged = link.substring(0, link.length() - 1) + (last == 'A' ? 'B' : 'A');

        given().post(forged).then().statusCode(404);
        given().post("/mail/unsubscribe/khong-co").then().statusCode(404);

        assertThat(choices.of(resident).mail()).containsExactly(Moment.RESULT);
    }

    @Test
    void anOlderAppThatSaysNothingAboutMailLeavesItAsItWas() {
        choices.save(resident, new NotificationChoices(Set.of(Moment.RESULT), Set.of()), clock.instant());

        assertThat(choices.of(resident).mail()).containsExactly(Moment.RESULT);
    }

    @Test
    void theAddressIsForgottenOnRequest() {
        confirmed();
        given().auth().oauth2(token).delete("/api/v1/me/mail").then().statusCode(204);

        show().body("email", nullValue());
    }

    private void choose(Set<Moment> mail) {
        choices.save(resident, new NotificationChoices(Set.of(Moment.values()), Set.of(), mail), clock.instant());
    }

    private ValidatableResponse ask() {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("email", address.toUpperCase(Locale.ROOT)))
                .put("/api/v1/me/mail")
                .then();
    }

    private ValidatableResponse show() {
        return given().auth().oauth2(token).get("/api/v1/me/mail").then().statusCode(200);
    }

    private void confirmed() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "insert into mail_address (account_id, address) values (?1, ?2)")
                        .setParameter(1, resident)
                        .setParameter(2, address)
                        .executeUpdate());
    }

    private String unsubscribeLink() {
        confirmed();
        scene.move(report, "approval", RESOLVED);
        Kept letter = await().until(() -> newest(address), Objects::nonNull);
        return path(Objects.requireNonNull(letter.unsubscribe()));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private @Nullable Kept newest(String to) {
        List<Kept> letters = kept.to(to);
        return letters.isEmpty() ? null : letters.get(0);
    }
}
