package vn.hientruong.platform.mail;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the last mail in memory instead of sending it; only demo and test ever use it. */
@Singleton
@Typed(KeptMail.class)
public class KeptMail implements MailServer {
    private static final Logger LOG = Logger.getLogger(KeptMail.class);
    private static final int KEPT = 500;

    private final Clock clock;
    private final Deque<Kept> newestFirst = new ArrayDeque<>();

    /** A mail that somebody would have got. */
    public record Kept(
            String to,
            String subject,
            String text,
            String html,
            @Nullable String unsubscribe,
            Instant at) {}

    KeptMail(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void take(Written mail) {
        newestFirst.addFirst(
                new Kept(mail.to(), mail.subject(), mail.text(), mail.html(), mail.unsubscribe(), clock.instant()));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        LOG.info("No mail server: a letter was kept and stands at /dev/inbox");
    }

    /** What that address would have got, newest first. */
    public synchronized List<Kept> to(String address) {
        return newestFirst.stream()
                .filter(kept -> kept.to().equalsIgnoreCase(address))
                .toList();
    }
}
