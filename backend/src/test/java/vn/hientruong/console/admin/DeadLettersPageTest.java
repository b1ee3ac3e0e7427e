package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static vn.hientruong.model.report.ReportStatus.RESOLVED;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.WaitingPushes;
import vn.hientruong.notification.standin.Faults.Fault;
import vn.hientruong.notification.standin.FcmStandIn;

@QuarkusTest
class DeadLettersPageTest {
    private static final String PAGE = "/console/admin/dead-letters";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    FcmStandIn standIn;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");
    private UUID reporter = UUID.randomUUID();
    private String phone = "";
    private Filed report = new Filed(reporter, "", reporter);

    @BeforeEach
    void aPushIsRefused() {
        admin = AdminDeskAtWork.begin(sessions);
        reporter = scene.resident();
        phone = scene.device(reporter, "vi");
        report = scene.report(reporter);
        standIn.faults().of(phone, Fault.INVALID);
        scene.move(report, "approval", RESOLVED);
        await().until(() -> !waiting.deadLetters(reporter).isEmpty());
    }

    @AfterEach
    void mendTheStandIn() {
        standIn.faults().clear();
    }

    @Test
    void administratorsReadWhatFailedAndWhyAndNotForWhom() {
        assertThat(admin.read(PAGE))
                .contains("/console/reports/" + report.id())
                .contains("Đã xử lý")
                .contains("INVALID_ARGUMENT")
                .contains("Thông báo đẩy")
                .doesNotContain(phone, reporter.toString(), scene.phoneOf(reporter));
    }

    @Test
    void theButtonSendsItAgainOnceItIsMended() {
        standIn.faults().clear();

        admin.form(PAGE)
                .formParam("id", idOf(report))
                .post(PAGE + "/resend")
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=resent"));

        await().until(() -> waiting.allPushed(reporter));
        assertThat(standIn.messages().stream().filter(push -> push.token().equals(phone)))
                .hasSize(1);
        assertThat(admin.read(PAGE)).doesNotContain(report.id().toString());
    }

    @Test
    void whatIsNoNumberIsRefused() {
        admin.form(PAGE)
                .formParam("id", "drop table")
                .post(PAGE + "/resend")
                .then()
                .statusCode(422);
    }

    private String idOf(Filed filed) {
        Matcher row = Pattern.compile(filed.id() + "(?s:.*?)name=\"id\" value=\"(\\d+)\"")
                .matcher(admin.read(PAGE));
        assertThat(row.find()).isTrue();
        return row.group(1);
    }
}
