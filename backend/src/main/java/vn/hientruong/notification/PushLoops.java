package vn.hientruong.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Threads of their own that send: two push what concerns one person, so that a batch on its way holds up no other, two what
 * goes to many and one what is left of it, one sends SMS, and one hands letters on. They run when something of theirs was committed here, and look once
 * a second for what is due besides: put off, failed before, or left behind by another instance. Most commits bring neither
 * SMS nor letters, so those look a few times a second at most.
 */
@Singleton
class PushLoops {
    private static final Logger LOG = Logger.getLogger(PushLoops.class);
    private static final int PERSONAL = 2;
    /** While one asks the database, the other sends. */
    private static final int TO_MANY = 2;

    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long UNHURRIED_MILLIS = 200;
    private static final long STOPPING_MILLIS = 8000;

    private final Lane personal;
    private final Lane toMany;
    private final Lane leftOfMany;
    private final Lane sms;
    private final Lane mail;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    PushLoops(PushSender sender, BatchSender batches, SmsCarrier sms, MailCarrier mail) {
        personal = new Lane("push-sender", () -> sender.pass(false), 0);
        toMany = new Lane("push-sender-many", batches::pass, 0);
        leftOfMany = new Lane("push-sender-bulk", () -> sender.pass(true), UNHURRIED_MILLIS);
        this.sms = new Lane("sms-sender", sms::pass, UNHURRIED_MILLIS);
        this.mail = new Lane("mail-sender", mail::pass, UNHURRIED_MILLIS);
    }

    /** Last of all, when everything has started. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        start(personal, PERSONAL);
        start(toMany, TO_MANY);
        start(leftOfMany, 1);
        start(sms, 1);
        start(mail, 1);
    }

    /** First of all: what is on its way is finished and written down. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        running = false;
        wake(new DeliveriesWritten(false));
        wake(new DeliveriesWritten(true));
        for (Thread thread : threads) {
            thread.join(STOPPING_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesWritten here) {
        if (here.toMany()) {
            toMany.wakes.offer(true);
            leftOfMany.wakes.offer(true);
        } else {
            personal.wakes.offer(true);
        }
        sms.wakes.offer(true);
        mail.wakes.offer(true);
    }

    /** Sends what is due and tells whether more is. */
    private interface Pass {
        boolean run() throws SQLException;
    }

    /**
     * What goes one way.
     *
     * @param pauseMillis between two looks at least, so that many commits cost few
     */
    private record Lane(String name, Pass pass, long pauseMillis, BlockingQueue<Boolean> wakes) {
        Lane(String name, Pass pass, long pauseMillis) {
            this(name, pass, pauseMillis, new ArrayBlockingQueue<>(1));
        }
    }

    private void start(Lane lane, int threadsOfIt) {
        for (int i = 0; i < threadsOfIt; i++) {
            Thread thread = new Thread(() -> loop(lane), lane.name + "-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void loop(Lane lane) {
        while (running) {
            try {
                if (!lane.pass.run()) {
                    Thread.sleep(lane.pauseMillis);
                    lane.wakes.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException lost) {
                LOG.warnf("Pushes wait for the database: %s", lost.getMessage());
                rest();
            } catch (RuntimeException fault) {
                LOG.error("Pushes broke off; they go on in a moment", fault);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
