package vn.hientruong.platform.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.text.Texts;

@QuarkusTest
class KeptMailTest {
    @Inject
    Mails mails;

    @Inject
    TestLetters letters;

    @Inject
    Paper paper;

    @Inject
    KeptMail kept;

    @Inject
    SmtpServer smtp;

    @Inject
    Clock clock;

    @Test
    void withoutAServerALetterStandsInTheInbox() {
        UUID about = letters.write(letter("dung@example.vn", "Trong hộp thư"));

        QuarkusTransaction.requiringNew().run(() -> mails.send(TestLetters.KIND, about, clock.instant()));

        await().until(() -> letters.sent.contains(about));
        assertThat(given().queryParam("to", "Dung@example.vn")
                        .get("/dev/inbox")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("[0].text"))
                .isEqualToIgnoringNewLines("""
                        Kính chào

                        == Việc

                        - Một
                          http://x.vn/1

                        Mở:
                        http://x.vn/

                        --\s
                        Thư này do hệ thống Hiện Trường gửi tự động, xin đừng trả lời.
                        """);
    }

    @Test
    void aSubjectIsOneLine() {
        assertThat(paper.write(letter("e@example.vn", "Một\r\nBcc: all@example.vn"), UUID.randomUUID())
                        .subject())
                .isEqualTo("Một Bcc: all@example.vn");
    }

    @Test
    void outsideDemoAndTestMailWithoutAServerWaits() {
        MailServer none = border("prod").server(smtp, kept);

        assertThatExceptionOfType(MailNotTaken.class)
                .isThrownBy(() -> none.take(paper.write(letter("f@example.vn", "Không"), UUID.randomUUID())));
        assertThat(kept.to("f@example.vn")).isEmpty();
        assertThat(border("demo").server(smtp, kept)).isSameAs(kept);
    }

    @Test
    void pausesGrowToHalfAnHour() {
        assertThat(MailTask.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(MailTask.pause(4)).isEqualTo(Duration.ofSeconds(80));
        assertThat(MailTask.pause(149)).isEqualTo(Duration.ofMinutes(30));
    }

    private static MailBorder border(String profile) {
        return new MailBorder(new SmallRyeConfigBuilder().withProfile(profile).build());
    }

    private static Letter letter(String to, String subject) {
        return new Letter(
                to,
                Texts.VIETNAMESE,
                subject,
                List.of(
                        Letter.paragraph("Kính chào"),
                        Letter.heading("Việc"),
                        Letter.item("Một", "http://x.vn/1"),
                        Letter.button("Mở", "http://x.vn/")));
    }
}
