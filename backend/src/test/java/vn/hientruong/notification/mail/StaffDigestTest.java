package vn.hientruong.notification.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hientruong.model.report.ReportStatus.IN_PROGRESS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.notification.Scene;
import vn.hientruong.notification.Scene.At;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.platform.mail.KeptMail;
import vn.hientruong.platform.mail.KeptMail.Kept;
import vn.hientruong.platform.mail.Letter;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.sla.Calendars;

/** The letter of the morning: what staff have not read, and what administrators must write down in time. */
@QuarkusTest
class StaffDigestTest {
    @Inject
    Scene scene;

    @Inject
    KeptMail kept;

    @Inject
    StaffDigest digest;

    @Inject
    Session session;

    @Inject
    Unsubscribing unsubscribing;

    @Inject
    Calendars calendars;

    @Inject
    Texts texts;

    @Inject
    PublicAddress address;

    Filed report;

    @BeforeEach
    void file() {
        report = scene.report(scene.resident());
    }

    @Test
    void staffReadInTheMorningOfAWorkingDayWhatTheyHaveNotReadAndOnce() {
        String agency = scene.agency();
        UUID handler = scene.officer(agency, Role.HANDLER);
        String email = withEmail(handler);
        scene.find(report, "overdue", IN_PROGRESS, new At(agency, handler), 0);
        Instant monday = Instant.parse("2026-11-30T00:30:00Z");

        digest.send(monday);
        digest.send(monday);

        Kept letter = await().until(() -> newest(email), Objects::nonNull);
        assertThat(letter.subject()).isEqualTo("Bạn có 1 thông báo chưa đọc");
        assertThat(letter.text())
                .contains("Phản ánh " + report.code() + " đã quá hạn xử lý.")
                .contains("/console/reports/" + report.id());
        assertThat(letter.unsubscribe()).contains("/mail/unsubscribe/");
        await().until(() -> lettersWaiting(handler) == 0);
        assertThat(kept.to(email)).hasSize(1);

        given().post(path(Objects.requireNonNull(letter.unsubscribe()))).then().statusCode(200);
        digest.send(Instant.parse("2026-12-01T00:30:00Z"));
        assertThat(lettersWaiting(handler)).isZero();
    }

    @Test
    void onSundaysAndHolidaysNoDigestIsWritten() {
        assertThat(digest.isWorkingDay(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(digest.isWorkingDay(LocalDate.of(2026, 11, 29))).isFalse();
        assertThat(digest.isWorkingDay(LocalDate.of(2026, 9, 2))).isFalse();
    }

    @Test
    void fromOctoberOnAdministratorsAreToldThatTheCalendarOfTheNextYearIsMissing() {
        int last = calendars.get().years().keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(year -> !calendars.get().years().containsKey(year + 1))
                .min()
                .orElseThrow();
        String missing = Integer.toString(last + 1);
        UUID administrator = scene.officer(scene.agency(), Role.ADMIN);
        UUID handler = scene.officer(scene.agency(), Role.HANDLER);
        withEmail(administrator);
        withEmail(handler);
        List.of(administrator, handler).forEach(this::mayUnsubscribe);

        Letter letter = on(LocalDate.of(last, 10, 1), administrator).orElseThrow();

        assertThat(letter.subject()).isEqualTo("Chưa có lịch làm việc năm " + missing);
        assertThat(letter.parts().toString()).contains("/console/admin/calendars/of/" + missing);
        assertThat(on(LocalDate.of(last, 9, 30), administrator)).isEmpty();
        assertThat(on(LocalDate.of(last, 10, 1), handler)).isEmpty();
    }

    private void mayUnsubscribe(UUID officer) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("insert into mail_address (account_id) values (?1)")
                        .setParameter(1, officer)
                        .executeUpdate());
    }

    private Optional<Letter> on(LocalDate day, UUID about) {
        Clock morning = Clock.fixed(day.atTime(7, 30).atZone(SystemClock.ZONE).toInstant(), SystemClock.ZONE);
        DigestLetters letters = new DigestLetters(session, unsubscribing, calendars, texts, address, morning);
        return QuarkusTransaction.requiringNew().call(() -> letters.compose(about));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private @Nullable Kept newest(String to) {
        List<Kept> letters = kept.to(to);
        return letters.isEmpty() ? null : letters.get(0);
    }

    private String withEmail(UUID officer) {
        String email = "can-bo-" + UUID.randomUUID() + "@example.vn";
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("update account set email = ?2 where id = ?1")
                        .setParameter(1, officer)
                        .setParameter(2, email)
                        .executeUpdate());
        return email;
    }

    private long lettersWaiting(UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select count(*) from scheduled_tasks where task_name = 'mail' and task_instance like ?1",
                                Long.class)
                        .setParameter(1, "digest/" + about + "/%")
                        .getSingleResult());
    }
}
