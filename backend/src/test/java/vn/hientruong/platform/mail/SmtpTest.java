package vn.hientruong.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

/** Mail as a real server sees it, one that is not always there. */
@QuarkusTest
@TestProfile(SmtpTest.WithServer.class)
class SmtpTest {
    /** Jobs are looked for every few seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int PORT = freePort();

    /** Points at a port where a server listens only while a test runs one. */
    public static final class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(PORT),
                    "quarkus.mailer.from", "Hiện Trường <hientruong@example.vn>",
                    "quarkus.mailer.start-tls", "DISABLED");
        }
    }

    @Inject
    Mails mails;

    @Inject
    TestLetters letters;

    @Inject
    Session session;

    @Inject
    Clock clock;

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A letter that waits for its next try would come to the server of another test. */
    @AfterEach
    void forgetWhatWaits() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from scheduled_tasks where task_instance like ?1")
                        .setParameter(1, TestLetters.KIND + "/%")
                        .executeUpdate());
    }

    @Test
    void aLetterArrivesAsPlainTextAndAsHtmlFromTheConfiguredSender() throws Exception {
        server.start();
        UUID about = letters.write(letter("an@example.vn", "Chào chị Ẩn"));

        send(about);

        await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == 1);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Chào chị Ẩn");
        assertThat(arrived.getFrom()[0].toString()).contains("hientruong@example.vn");
        assertThat(arrived.getAllRecipients()[0].toString()).isEqualTo("an@example.vn");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Xin <b>mời</b> vào: http://x.vn/a?b=1&c=2");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("Xin &lt;b&gt;mời&lt;/b&gt; vào")
                .doesNotContain("<b>mời</b>");
        await().atMost(PATIENCE).until(() -> letters.sent.contains(about));
    }

    @Test
    void whileTheServerIsDownALetterWaitsAndThenArrivesOnce() throws Exception {
        UUID about = letters.write(letter("binh@example.vn", "Chờ máy chủ"));

        send(about);

        await().atMost(PATIENCE).until(() -> failuresOf(about) == 1);
        assertThat(letters.sent).doesNotContain(about);
        assertThat(letters.failed).doesNotContain(about);
        server.start();
        bringForward(about);
        await().atMost(PATIENCE).until(() -> letters.sent.contains(about));
        await().atMost(PATIENCE).until(() -> waiting(about).isEmpty());
        assertThat(Arrays.stream(server.getReceivedMessages()).map(SmtpTest::subject))
                .containsExactly("Chờ máy chủ");
    }

    @Test
    void theQueueHoldsNeitherAddressNorText() {
        UUID about = letters.write(letter("cuong@example.vn", "Riêng tư"));

        send(about);

        await().atMost(PATIENCE).until(() -> failuresOf(about) == 1);
        String row = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select cast(t as text) from scheduled_tasks t where task_instance like ?1",
                                String.class)
                        .setParameter(1, "%" + about + "%")
                        .getSingleResult());
        assertThat(row).contains(about.toString()).doesNotContain("cuong", "Riêng");
    }

    @Test
    void nobodyIsWrittenToWhenThereIsNothingToSayAnyMore() {
        server.start();
        UUID nothing = UUID.randomUUID();

        send(nothing);

        await().atMost(PATIENCE).until(() -> waiting(nothing).isEmpty());
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void onlyABadAddressIsGivenUpAtOnce() {
        assertThat(SmtpServer.failure(refused(550, "550 5.1.1 <x@example.vn>: user unknown")))
                .isInstanceOf(NoSuchMailbox.class);
        for (SMTPException mendable : List.of(
                refused(535, "535 5.7.8 authentication failed"),
                refused(554, "554 5.7.1 relay access denied for x@example.vn"),
                refused(452, "452 4.2.2 mailbox full"),
                refused(550, "550 no"))) {
            assertThat(SmtpServer.failure(mendable))
                    .isInstanceOf(MailNotTaken.class)
                    .hasMessageNotContaining("example.vn");
        }
    }

    private void send(UUID about) {
        QuarkusTransaction.requiringNew().run(() -> mails.send(TestLetters.KIND, about, clock.instant()));
    }

    private static Letter letter(String to, String subject) {
        return new Letter(
                to,
                Texts.VIETNAMESE,
                subject,
                List.of(
                        Letter.paragraph("Xin <b>mời</b> vào: http://x.vn/a?b=1&c=2"),
                        Letter.button("Mở", "http://x.vn/")));
    }

    private int failuresOf(UUID about) {
        return waiting(about).stream().findFirst().orElse(0);
    }

    private List<Integer> waiting(UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select coalesce(consecutive_failures, 0) from scheduled_tasks where task_instance like ?1",
                                Integer.class)
                        .setParameter(1, "%" + about + "%")
                        .getResultList());
    }

    private void bringForward(UUID about) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update scheduled_tasks set execution_time = ?2 where task_instance like ?1")
                        .setParameter(1, "%" + about + "%")
                        .setParameter(2, clock.instant())
                        .executeUpdate());
    }

    private static SMTPException refused(int code, String words) {
        return new SMTPException("recipient address not accepted", code, List.of(words), code >= 500);
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
