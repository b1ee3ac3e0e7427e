package vn.hientruong.mobile.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import vn.hientruong.mobile.FieldReportApp;
import vn.hientruong.mobile.testsupport.PhoneScreen;
import vn.hientruong.mobile.testsupport.ReportBackend;

/** Scrolls through all own reports, as fast as frames are drawn. */
final class LongList {
    private static final int REPORTS = 5000;
    private static final int ROWS_A_FRAME = 4;
    private static final int LATENCY = 40;

    private LongList() {}

    public static void main(String[] args) throws IOException {
        AtomicInteger pages = new AtomicInteger();
        try (ReportBackend backend = Backends.usual()) {
            Backends.own(backend, REPORTS, pages);
            System.setProperty("hientruong.url", backend.address().toString());
            Backends.signIn(Path.of(System.getProperty("hientruong.folder")), backend.address());
            try (PhoneScreen screen = new PhoneScreen(FieldReportApp::new)) {
                screen.awaitText("Chụp ảnh sự việc");
                screen.pressSpokenBeginning("Của tôi");
                screen.awaitText("Ổ gà số 0 giữa làn xe máy, trời mưa không thấy.");
                Backends.pause(1000);
                PhoneBenchmark.figure("pages-at-first", pages.get());
                Backends.slow(backend, LATENCY, Integer.MAX_VALUE);
                scroll(screen);
            }
        }
        if (pages.get() < REPORTS / 50) {
            throw new IllegalStateException("only " + pages + " pages were scrolled through");
        }
        System.exit(0);
    }

    private static void scroll(PhoneScreen screen) {
        ListView<?> list = screen.nodes(ListView.class).get(0);
        Scroller scroller = new Scroller(list);
        screen.run(scroller::start);
        while (!screen.get(scroller::ended)) {
            Backends.pause(100);
        }
        screen.run(scroller::stop);
        scroller.tell();
    }

    /** A few rows with every frame. */
    private static final class Scroller extends AnimationTimer {
        private final ListView<?> list;
        private final Set<Object> cells = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Double> frames = new ArrayList<>();
        private long before;
        private int row;

        Scroller(ListView<?> list) {
            this.list = list;
        }

        @Override
        public void handle(long now) {
            long real = System.nanoTime();
            if (before != 0) {
                frames.add((real - before) / 1e6);
            }
            before = real;
            list.lookupAll(".list-cell").stream()
                    .filter(ListCell.class::isInstance)
                    .forEach(cells::add);
            row = Math.min(row + ROWS_A_FRAME, list.getItems().size() - 1);
            list.scrollTo(row);
        }

        boolean ended() {
            return row == REPORTS - 1;
        }

        void tell() {
            PhoneBenchmark.figure("rows", cells.size());
            frames.forEach(frame -> PhoneBenchmark.figure("frames", frame));
        }
    }
}
