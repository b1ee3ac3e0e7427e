package vn.hientruong.mobile.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import vn.hientruong.mobile.FieldReportApp;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.model.category.CategoryView;

/** Two reports of ten photos each, taken, made ready, shown and put into the outbox, without a network. */
final class ManyPhotos {
    private static final int REPORTS = 2;
    private static final int PHOTOS = 10;
    private static final double MEGABYTE = 1 << 20;
    private static final String NOBODY = "http://127.0.0.1:9";

    private ManyPhotos() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(System.getProperty("hientruong.folder"));
        System.setProperty("hientruong.url", NOBODY);
        keepCategories(folder);
        Heap heap = new Heap();
        try (PhoneScreen screen = new PhoneScreen(FieldReportApp::new)) {
            screen.awaitText("Chụp ảnh sự việc");
            for (int report = 0; report < REPORTS; report++) {
                for (int photo = 1; photo <= PHOTOS; photo++) {
                    double milliseconds = take(screen, photo);
                    PhoneBenchmark.figure(report == 0 && photo == 1 ? "first" : "next", milliseconds);
                }
                send(screen);
            }
        }
        for (Path photo : PhoneBenchmark.files(folder.resolve("outbox"), ".jpg")) {
            PhoneBenchmark.figure("kilobytes", Files.size(photo) / 1000.0);
        }
        PhoneBenchmark.figure("megabytes", heap.megabytes());
        System.exit(0);
    }

    private static double take(PhoneScreen screen, int photo) {
        String button = photo == 1 ? "Chụp ảnh" : "Chụp thêm ảnh";
        String there = "Bỏ ảnh %d trên %d".formatted(photo, photo);
        long before = System.nanoTime();
        screen.fire(button);
        while (screen.nodes(Button.class).stream().noneMatch(one -> there.equals(one.getAccessibleText()))) {
            Backends.pause(5);
        }
        return (System.nanoTime() - before) / 1e6;
    }

    private static void send(PhoneScreen screen) {
        screen.fire("Tiếp tục");
        screen.awaitText("Ổ gà, hư hỏng mặt đường");
        screen.fire("Ổ gà, hư hỏng mặt đường");
        screen.fire("Gửi phản ánh");
        screen.awaitText("Đã lưu trên điện thoại");
        screen.fire("Phản ánh việc khác");
        screen.awaitText("Chụp ảnh sự việc");
    }

    /** As if the phone had been online once. */
    private static void keepCategories(Path folder) {
        try (ReportBackend backend = Backends.usual()) {
            if (!(backend.api().categories() instanceof Received<List<CategoryView>> received)) {
                throw new IllegalStateException("no categories");
            }
            new KeptCategories(folder, URI.create(NOBODY), new Locale("vi"), Wire.jsonb())
                    .keep(received.value(), Instant.now());
        }
    }

    /** Looks at what is in use all the while; what it misses the limit of the process has caught. */
    private static final class Heap extends Thread {
        private volatile long most;

        Heap() {
            super("heap");
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            while (true) {
                most = Math.max(
                        most,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                Backends.pause(2);
            }
        }

        double megabytes() {
            return most / MEGABYTE;
        }
    }
}
