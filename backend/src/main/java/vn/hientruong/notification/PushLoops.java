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
 * goes to many, one sends SMS, and one hands letters on. They run when something was committed here, and look once a second for what is due besides: put
 * off, failed before, or left behind by another instance.
 */
@Singleton
class PushLoops {
    private static final Logger LOG = Logger.getLogger(PushLoops.class);
    private static final int PERSONAL = 2;
    /** While one asks the database, the other sends. */
    private static final int TO_MANY = 2;

    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long STOPPING_MILLIS = 8000;

    private final PushSender sender;
    private final SmsCarrier sms;
    private final MailCarrier mail;
    private final BlockingQueue<Boolean> woken = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Boolean> wokenForMany = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Boolean> wokenForSms = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Boolean> wokenForMail = new ArrayBlockingQueue<>(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    PushLoops(PushSender sender, SmsCarrier sms, MailCarrier mail) {
        this.sender = sender;
        this.sms = sms;
        this.mail = mail;
    }

    /** Last of all, when everything has started. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent event) {
        for (int i = 0; i < PERSONAL; i++) {
            start("push-sender-" + i, () -> sender.pass(false), woken);
        }
        for (int i = 0; i < TO_MANY; i++) {
            start("push-sender-bulk-" + i, () -> sender.pass(true), wokenForMany);
        }
        start("sms-sender", sms::pass, wokenForSms);
        start("mail-sender", mail::pass, wokenForMail);
    }

    /** First of all: what is on its way is finished and written down. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        running = false;
        wake(new DeliveriesWritten());
        for (Thread thread : threads) {
            thread.join(STOPPING_MILLIS);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesWritten here) {
        woken.offer(true);
        wokenForMany.offer(true);
        wokenForSms.offer(true);
        wokenForMail.offer(true);
    }

    /** Sends what is due and tells how much that was. */
    private interface Pass {
        int run() throws SQLException;
    }

    private void start(String name, Pass pass, BlockingQueue<Boolean> wakes) {
        Thread thread = new Thread(() -> loop(pass, wakes), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void loop(Pass pass, BlockingQueue<Boolean> wakes) {
        while (running) {
            try {
                if (pass.run() == 0) {
                    wakes.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
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
