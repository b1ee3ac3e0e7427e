package vn.hientruong.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;

/**
 * How long after a resident begins to send a report an open list of the console has it: filing, the news, the pause in which a
 * page gathers news, and the list once more. What the browser then draws is not in it.
 */
public final class ArrivalBenchmark {
    private static final Set<String> OPTIONS = Set.of("address", "user", "password", "phone", "reports");

    /** Milliseconds. */
    private static final double LIMIT = 1_000;

    /** What one report took, in milliseconds from the first byte sent. */
    private record Arrival(double filed, double heard, double listed) {}

    private ArrivalBenchmark() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            RunningSystem system = new RunningSystem(options.text("address", RunningSystem.DEFAULT_ADDRESS));
            SignedIn resident = SignedIn.resident(system, options.text("phone", "0100000001"));
            List<Arrival> arrivals = new ArrayList<>();
            try (OpenList list = OpenList.open(
                    system, options.text("user", "intake"), options.text("password", "hientruong-demo"))) {
                for (int i = 0; i < options.number("reports", 20); i++) {
                    arrivals.add(file(resident, list));
                }
            }
            return print(arrivals);
        });
    }

    private static Arrival file(SignedIn resident, OpenList list) throws InterruptedException {
        // a category that needs no photo, so that nothing but the report is on its way
        Map<String, Object> body = Map.of(
                "clientKey",
                UUID.randomUUID(),
                "category",
                "tieng-on",
                "description",
                "Tiếng ồn ban đêm",
                "place",
                Map.of("lat", 17.4689, "lon", 106.6223));
        long start = System.nanoTime();
        var filed = resident.post("/reports", body).expect(201).json();
        double sent = since(start);
        list.awaitNews(filed.path("id").asText());
        double heard = since(start);
        list.awaitRow(filed.path("id").asText());
        return new Arrival(sent, heard, since(start));
    }

    private static boolean print(List<Arrival> arrivals) {
        double[] filed = sorted(arrivals, Arrival::filed);
        double[] heard = sorted(arrivals, Arrival::heard);
        double[] listed = sorted(arrivals, Arrival::listed);
        Table table =
                new Table("milliseconds after the first byte, " + arrivals.size() + " reports", "p50", "max", "limit");
        table.row("filed", middle(filed), last(filed), "");
        table.row("news heard", middle(heard), last(heard), "");
        table.row("in the list", middle(listed), last(listed), Math.round(LIMIT));
        table.print();
        return listed[listed.length - 1] <= LIMIT;
    }

    private static double[] sorted(List<Arrival> arrivals, java.util.function.ToDoubleFunction<Arrival> part) {
        return arrivals.stream().mapToDouble(part).sorted().toArray();
    }

    private static String middle(double[] sorted) {
        return Figures.oneDecimal(sorted[sorted.length / 2]);
    }

    private static String last(double[] sorted) {
        return Figures.oneDecimal(sorted[sorted.length - 1]);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
