package vn.hientruong.platform.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;

/** Hands mail to the server that {@code quarkus.mailer.*} names. */
@Singleton
@Typed(SmtpServer.class)
class SmtpServer implements MailServer {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /**
     * RFC 3463: bad mailbox, system or syntax of the address. Every other refusal, a wrong password or a relay that does
     * not know us, is the operator's to mend and loses nothing meanwhile.
     */
    private static final Pattern BAD_ADDRESS = Pattern.compile("\\b5\\.1\\.[0-36]\\b");

    private final ReactiveMailer mailer;

    SmtpServer(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void take(Written written) {
        mailer.send(mail(written))
                .onFailure()
                .transform(SmtpServer::failure)
                .ifNoItem()
                .after(ANSWER)
                .failWith(() -> new MailNotTaken("no answer within " + ANSWER.toSeconds() + " s"))
                .await()
                .indefinitely();
    }

    private static Mail mail(Written written) {
        Mail mail = Mail.withText(written.to(), written.subject(), written.text())
                .setHtml(written.html())
                // sent twice, it is shown once by whoever compares; and no holiday robot answers it
                .addHeader("Message-ID", "<" + written.id() + "@hientruong.invalid>")
                .addHeader("Auto-Submitted", "auto-generated");
        if (written.unsubscribe() != null) {
            mail.addHeader("List-Unsubscribe", "<" + written.unsubscribe() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    static RuntimeException failure(Throwable failed) {
        if (failed instanceof SMTPException refused) {
            return BAD_ADDRESS
                            .matcher(String.join(" ", refused.getReplyMessages()))
                            .find()
                    ? new NoSuchMailbox()
                    : new MailNotTaken("SMTP " + refused.getReplyCode());
        }
        return new MailNotTaken(failed.getClass().getSimpleName());
    }
}
