package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.area.AreaPreviews;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Invitations;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.notification.alert.Alerts;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.platform.mail.KeptMail;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What stands behind pages that nobody sees on an ordinary day, so that they have something to show. */
@Singleton
class UncommonPages {
    private final AreaPreviews previews;
    private final Accounts accounts;
    private final Invitations invitations;
    private final KeptMail mail;
    private final Alerts alerts;
    private final Scene scene;
    private final WaitingPushes waiting;
    private final FcmStandIn standIn;
    private final Clock clock;

    UncommonPages(
            AreaPreviews previews,
            Accounts accounts,
            Invitations invitations,
            KeptMail mail,
            Alerts alerts,
            Scene scene,
            WaitingPushes waiting,
            FcmStandIn standIn,
            Clock clock) {
        this.previews = previews;
        this.accounts = accounts;
        this.invitations = invitations;
        this.mail = mail;
        this.alerts = alerts;
        this.scene = scene;
        this.waiting = waiting;
        this.standIn = standIn;
        this.clock = clock;
    }

    /** A push that is refused for good. */
    void letADeadLetterBe() {
        UUID reporter = scene.resident();
        String phone = scene.device(reporter, "vi");
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(scene.report(reporter), "approval", ReportStatus.RESOLVED);
        await().until(() -> !waiting.deadLetters(reporter).isEmpty());
        standIn.faults().clear();
    }

    /** Composed by intake, so that a supervisor may approve it. */
    UUID alert() {
        UUID intake = accounts.findStaff("intake").orElseThrow().id();
        return alerts.compose(
                new Caller(intake, Set.of(Role.INTAKE), null),
                new NewAlert(
                        AlertKind.FLOOD,
                        true,
                        "Nước sông Kiến Giang lên nhanh",
                        "Bà con ven sông chuẩn bị sơ tán trước 18 giờ. Gọi 112 khi cần giúp.",
                        "The Kiến Giang river is rising fast",
                        "Get ready to leave the river banks before 18:00. Call 112 for help.",
                        List.of("19249", "19255", "19288"),
                        null));
    }

    /** A file that would redraw a commune, bring two, and has one that cannot be taken. */
    String preview() {
        String file = collection(
                square("18880", -20, -30, 1),
                square("TEST-A", -19, -30, 1, "\"replaces\":[\"18859\"]"),
                square("TEST-B", -18, -30, 1),
                square("b@d", -17, -30, 1));
        UUID admin = accounts.findStaff("admin").orElseThrow().id();
        AreaFile.Defaults defaults = new AreaFile.Defaults(LocalDate.of(2026, 11, 25), AreaLevel.COMMUNE);
        try {
            Path brought = Files.writeString(Files.createTempFile("areas", ".geojson"), file);
            return "/admin/areas/previews/"
                    + previews.keep(admin, "địa-giới.geojson", brought, defaults, clock.instant());
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    /** The secret of a link that was just sent. */
    String invitation() {
        String email = "moi-" + UUID.randomUUID() + "@example.vn";
        invitations.invite(new NewInvitation("Nguyễn Thị An", email, Set.of(Role.INTAKE), null, "vi"));
        await().until(() -> !mail.to(email).isEmpty());
        Matcher link = Pattern.compile("/console/invitation/(\\S+)")
                .matcher(mail.to(email).get(0).text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** A note on one report, by the lead, as an action on many. */
    static String bulk(Filed filed) {
        return RestAssured.given()
                .auth()
                .oauth2(SignedIn.sample("lead"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientKey", UUID.randomUUID(),
                        "reports", List.of(Map.of("id", filed.id())),
                        "note", Map.of("text", "Cùng lúc")))
                .post("/api/v1/inbox/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
