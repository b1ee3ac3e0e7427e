package vn.hientruong.infra.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;

/**
 * How long somebody with a phone at the edge of a network waits until a page of the public site can be used, with nothing
 * kept from before. The network is what Chromium's tools call slow 3G: 400 ms there and back, 400 kbit/s each way.
 */
public final class SlowNetworkBenchmark {
    private static final Set<String> OPTIONS = Set.of("address", "rounds", "chromium", "latency", "kilobits");

    private static final long LIMIT_MILLIS = 2_500;

    private static final long PATIENCE_SECONDS = 60;

    private static final int BYTES_OF_A_KILOBIT = 1024 / 8;

    /**
     * A page.
     *
     * @param usable holds in the page once somebody can use it
     */
    private record Page(String name, String path, String usable) {}

    /** What is typed works; what is shown can be read and followed. */
    private static final List<Page> PAGES = List.of(
            new Page("form", "/report/new", "document.documentElement.dataset.ready"),
            new Page(
                    "map",
                    "/map",
                    "document.querySelector('.leaflet-container [role=button]') && document.querySelector('.outline')"),
            new Page("list", "/reports", "document.readyState === 'complete'"));

    /**
     * One visit.
     *
     * @param bytes that had come by then
     */
    private record Visit(double painted, double usable, long bytes) {}

    private SlowNetworkBenchmark() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            RunningSystem system = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS));
            int rounds = options.number("rounds", 5);
            Table table = new Table(
                    "first visit, median of " + rounds,
                    "first paint ms",
                    "usable ms",
                    "worst ms",
                    "bytes by then",
                    "limit ms");
            boolean passed = true;
            for (Page page : PAGES) {
                List<Visit> visits = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    visits.add(
                            visit(options, system.address().resolve(page.path()).toString(), page));
                }
                double[] usable =
                        visits.stream().mapToDouble(Visit::usable).sorted().toArray();
                double[] painted =
                        visits.stream().mapToDouble(Visit::painted).sorted().toArray();
                double middle = usable[usable.length / 2];
                passed &= middle <= LIMIT_MILLIS;
                table.row(
                        page.name(),
                        Math.round(painted[painted.length / 2]),
                        Math.round(middle),
                        Math.round(usable[usable.length - 1]),
                        visits.get(visits.size() - 1).bytes(),
                        LIMIT_MILLIS);
            }
            table.print();
            return passed;
        });
    }

    private static Visit visit(Options options, String address, Page page) throws IOException, InterruptedException {
        try (Chrome chrome = new Chrome(options.text("chromium", "/usr/bin/chromium"))) {
            chrome.call("Network.enable", Map.of());
            chrome.call("Page.enable", Map.of());
            chrome.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
            int throughput = options.number("kilobits", 400) * BYTES_OF_A_KILOBIT;
            chrome.call(
                    "Network.emulateNetworkConditions",
                    Map.of(
                            "offline",
                            false,
                            "latency",
                            options.number("latency", 400),
                            "downloadThroughput",
                            throughput,
                            "uploadThroughput",
                            throughput));
            long start = System.nanoTime();
            chrome.call("Page.navigate", Map.of("url", address));
            double painted = await(chrome, start, "performance.getEntriesByName('first-contentful-paint').length");
            double usable = await(chrome, start, page.usable());
            return new Visit(painted, usable, chrome.received());
        }
    }

    private static double await(Chrome chrome, long start, String condition) throws InterruptedException {
        while (!chrome.holds(condition)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new Failed("the page never was so that " + condition);
            }
            Thread.sleep(10);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
