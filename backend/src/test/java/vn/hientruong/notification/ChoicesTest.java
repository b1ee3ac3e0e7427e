package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.sms.KeptMessages;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.notification.NotificationChoices;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;
import vn.hientruong.sla.Deadlines;

/** What people chose, and how much at once. */
@QuarkusTest
class ChoicesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Scene scene;

    @Inject
    WaitingPushes waiting;

    @Inject
    Choices choices;

    @Inject
    NotificationConfig config;

    @Inject
    KeptMessages sms;

    @Inject
    FcmStandIn standIn;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    UUID reporter;
    Filed report;

    @BeforeEach
    void fileAReport() {
        reporter = scene.resident();
        report = scene.report(reporter);
    }

    @Test
    void whatWasNotChosenIsInTheInboxAlone() {
        String phone = scene.device(reporter, "vi");
        choices.save(reporter, new NotificationChoices(Set.of(Moment.RESULT), Set.of()), clock.instant());

        scene.move(report, "acceptance", IN_PROGRESS);
        scene.move(report, "approval", RESOLVED);

        await().until(() -> waiting.allPushed(reporter));
        assertThat(kinds(phone)).containsExactly("resolved");
        assertThat(scene.told(reporter)).containsExactly("accepted", "resolved");
    }

    @Test
    void whoHasNoSmartphoneHearsBySmsWhatTheyChose() {
        choices.save(reporter, new NotificationChoices(Set.of(), Set.of(Moment.RESULT)), clock.instant());
        String phone = scene.phoneOf(reporter);

        scene.move(report, "acceptance", IN_PROGRESS);
        scene.move(report, "approval", RESOLVED);

        await().until(() -> waiting.allPushed(reporter) && !sms.to(phone).isEmpty());
        assertThat(sms.to(phone))
                .extracting(KeptMessages.Kept::text)
                .containsExactly("Phan anh " + report.code() + " da duoc xu ly. Moi ban xem ket qua va danh gia.");
    }

    @Test
    void withoutAWordThereIsNoSms() {
        QuarkusTransaction.requiringNew().run(() -> {
            scene.device(reporter, "vi");
            scene.move(report, "approval", RESOLVED);
            assertThat(waiting.ways(reporter)).containsExactly("PUSH");
        });
    }

    @Test
    void afterAFewTheRestComeAsOne() {
        String phone = scene.device(reporter, "vi");
        for (int i = 0; i < config.single() + 4; i++) {
            scene.move(report, "progress", IN_PROGRESS);
        }
        await().atMost(PATIENCE).until(() -> pushes(phone).size() == config.single());

        await().atMost(PATIENCE).until(() -> {
            waiting.endTheWaiting(reporter);
            return waiting.allPushed(reporter);
        });

        PushedMessage digest = pushes(phone).get(0);
        assertThat(pushes(phone)).hasSize(config.single() + 1);
        assertThat(digest.title()).isEqualTo("Bạn có 4 thông báo mới");
        assertThat(digest.data()).containsEntry("kind", "digest").containsEntry("link", "/notifications");
    }

    @Test
    void whatIsUrgentWaitsForNothing() {
        String phone = scene.device(reporter, "vi");
        for (int i = 0; i < config.single() + 2; i++) {
            scene.move(report, "progress", IN_PROGRESS);
        }

        scene.moveUrgently(report, "approval", RESOLVED);

        await().atMost(PATIENCE).until(() -> kinds(phone).contains("resolved"));
        assertThat(kinds(phone)).doesNotContain("digest");
    }

    @Test
    void atNightResidentsAreLeftAloneUnlessItIsUrgent() {
        QuietHours hours = new QuietHours(deadlines, night(), clock);

        assertThat(hours.endOfNight(Instant.parse("2026-11-25T14:59:59Z"))).isEmpty();
        assertThat(hours.endOfNight(Instant.parse("2026-11-25T15:00:00Z")))
                .contains(Instant.parse("2026-11-25T23:30:00Z"));
        assertThat(hours.endOfNight(Instant.parse("2026-11-25T18:00:00Z")))
                .contains(Instant.parse("2026-11-25T23:30:00Z"));
        assertThat(hours.endOfNight(Instant.parse("2026-11-25T23:29:00Z")))
                .contains(Instant.parse("2026-11-25T23:30:00Z"));
        assertThat(hours.endOfNight(Instant.parse("2026-11-25T23:30:00Z"))).isEmpty();
    }

    private List<String> kinds(String token) {
        return pushes(token).stream().map(push -> push.data().get("kind")).toList();
    }

    private List<PushedMessage> pushes(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }

    private static NotificationConfig night() {
        return new NotificationConfig() {
            @Override
            public Duration retention() {
                return Duration.ofDays(365);
            }

            @Override
            public LocalTime quietFrom() {
                return LocalTime.of(22, 0);
            }

            @Override
            public LocalTime quietUntil() {
                return LocalTime.of(6, 30);
            }

            @Override
            public int single() {
                return 3;
            }

            @Override
            public Duration together() {
                return Duration.ofMinutes(10);
            }
        };
    }
}
