package vn.hientruong.identity.sms;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the last messages in memory instead of sending them; only demo and test ever use it. */
@Singleton
@Typed(KeptMessages.class)
public class KeptMessages implements SmsSender {
    private static final Logger LOG = Logger.getLogger(KeptMessages.class);
    private static final int KEPT = 2000;

    private final Clock clock;
    private final Deque<Kept> newestFirst = new ArrayDeque<>();

    /**
     * A message that a phone would have got.
     *
     * @param to as +84…
     */
    public record Kept(String to, String text, @Nullable String code, Instant at) {}

    KeptMessages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void send(Message message) {
        newestFirst.addFirst(new Kept(message.to(), message.text(), message.code(), clock.instant()));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        LOG.info("No SMS gateway: a message was kept and stands at /dev/inbox");
    }

    /** What that phone would have got, newest first. */
    public synchronized List<Kept> to(String phone) {
        return newestFirst.stream().filter(kept -> kept.to().equals(phone)).toList();
    }
}
