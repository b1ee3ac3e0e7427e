package vn.hientruong.mobile;

import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.function.Consumer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.api.Transport;
import vn.hientruong.mobile.background.Alarm;
import vn.hientruong.mobile.background.Lane;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.outbox.Backoff;
import vn.hientruong.mobile.outbox.Courier;
import vn.hientruong.mobile.outbox.Courier.Delivering;
import vn.hientruong.mobile.outbox.Outbox;

/** The outbox and its courier: one of each as long as the app runs, whatever language it speaks. */
final class Post {
    private final Outbox outbox;
    private final Courier courier;
    private final Tasks work = Tasks.onOneThread("report");
    private Consumer<Delivering> reader = news -> {};

    Post(Path folder, Backend backend, Transport transport, Jsonb jsonb, Alarm alarm, Clock clock) {
        outbox = new Outbox(folder, new Disk(), jsonb, clock);
        courier = new Courier(
                outbox,
                new ReportApi(backend),
                new ObjectStore(transport),
                Lane.onOwnThread("courier"),
                alarm,
                Backoff.usual(new Random()),
                news -> work.onScreen(() -> reader.accept(news)));
    }

    Outbox outbox() {
        return outbox;
    }

    Courier courier() {
        return courier;
    }

    /** Where what is done to reports is done, one thing after the other. */
    Tasks work() {
        return work;
    }

    /** Hears what the courier does, on the screen's thread, instead of who heard it before. */
    void tell(Consumer<Delivering> other) {
        reader = other;
    }
}
