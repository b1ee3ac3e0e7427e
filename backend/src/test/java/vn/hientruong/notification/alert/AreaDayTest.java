package vn.hientruong.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.hientruong.area.Areas;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

@QuarkusTest
class AreaDayTest {
    /** No other test reports or listens here. */
    private static final String AREA = "19288";
    /** Long ago, so that the reports of other tests lie on other days. */
    private static final Instant EVENING = Instant.parse("2024-03-05T11:00:00Z");

    @Inject
    Scene scene;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AreaDay day;

    @Inject
    Areas areas;

    @Inject
    Session session;

    @Inject
    FcmStandIn standIn;

    @Inject
    Clock clock;

    @Test
    void inTheEveningPeopleHearOnceWhatTheDayBrought() {
        UUID neighbour = scene.resident();
        String phone = scene.device(neighbour, "vi");
        String tablet = scene.device(neighbour, "en");
        subscriptions.save(neighbour, new SubscribedAreas(List.of(AREA)), clock.instant());
        UUID elsewhere = scene.resident();
        subscriptions.save(elsewhere, new SubscribedAreas(List.of("19309")), clock.instant());
        report(EVENING.minus(Duration.ofHours(3)), true);
        report(EVENING.minus(Duration.ofHours(30)), true);
        report(EVENING.minus(Duration.ofHours(2)), false);

        day.tell(EVENING);
        day.tell(EVENING);

        await().until(() -> !pushes(phone).isEmpty() && !pushes(tablet).isEmpty());
        String name = areas.findByCode(AREA).orElseThrow().name();
        assertThat(pushes(phone).get(0).title()).isEqualTo("Hôm nay ở " + name);
        assertThat(pushes(phone).get(0).body()).isEqualTo("1 phản ánh mới, 0 phản ánh đã xử lý xong.");
        assertThat(pushes(tablet).get(0).body()).isEqualTo("New reports: 1. Resolved: 0.");
        assertThat(scene.told(neighbour)).containsExactly("area-day");
        assertThat(scene.told(elsewhere)).isEmpty();
    }

    private void report(Instant filedAt, boolean isPublic) {
        Filed filed = scene.report(scene.resident());
        UUID area = areas.findByCode(AREA).orElseThrow().id();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update report set filed_at = ?2, area_id = ?3, is_public = ?4 where id = ?1")
                        .setParameter(1, filed.id())
                        .setParameter(2, filedAt)
                        .setParameter(3, area)
                        .setParameter(4, isPublic)
                        .executeUpdate());
    }

    private List<PushedMessage> pushes(String token) {
        return standIn.messages().stream()
                .filter(message -> message.token().equals(token))
                .toList();
    }
}
