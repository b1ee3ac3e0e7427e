package vn.hientruong.infra.bench;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.hientruong.area.AreaIndex;
import vn.hientruong.area.Location;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Tool;

/** From a point to its commune, on real outlines: points inside communes, and points anywhere in their bounding box. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoutingBenchmark {
    private static final double WANTED_NANOS = 5_000;
    private static final String OUTLINES = "quangbinh_communes_2025.geojson";
    /** A power of two, so that going round costs a mask. */
    private static final int POINTS = 1 << 14;

    /** GeoJSON of the communes. */
    @Param("")
    String file = "";

    /** {@code inside}: in some commune; {@code box}: anywhere in the rectangle around all, sea and neighbours included. */
    @Param({"inside", "box"})
    String where = "";

    private AreaIndex index = new AreaIndex(java.util.List.of(), java.util.List.of(), 0);
    private final double[] lats = new double[POINTS];
    private final double[] lons = new double[POINTS];
    private int next;

    public static void main(String[] args) {
        Tool.run(() -> {
            Path folder = Options.of(args, Set.of()).path(0, "the folder with " + OUTLINES);
            Table table = new Table("points", "ns per lookup", "±", "limit");
            boolean fast = true;
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(RoutingBenchmark.class.getName())
                            .param(
                                    "file",
                                    folder.resolve(OUTLINES).toAbsolutePath().toString())
                            .build())
                    .run()) {
                double nanos = result.getPrimaryResult().getScore();
                fast &= nanos <= WANTED_NANOS;
                table.row(
                        result.getParams().getParam("where"),
                        Math.round(nanos),
                        Math.round(result.getPrimaryResult().getScoreError()),
                        Math.round(WANTED_NANOS));
            }
            table.print();
            return fast;
        });
    }

    @Setup
    public void choosePoints() {
        Outlines outlines = Outlines.read(Path.of(file));
        index = outlines.index();
        Envelope box = outlines.box();
        Random random = new Random(2026);
        for (int i = 0; i < POINTS; ) {
            lats[i] = box.getMinY() + random.nextDouble() * box.getHeight();
            lons[i] = box.getMinX() + random.nextDouble() * box.getWidth();
            if (where.equals("box") || index.locate(lats[i], lons[i]).area().isPresent()) {
                i++;
            }
        }
    }

    @Benchmark
    public Location locate() {
        next = (next + 1) & (POINTS - 1);
        return index.locate(lats[next], lons[next]);
    }
}
