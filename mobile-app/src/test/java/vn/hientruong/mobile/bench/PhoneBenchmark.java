package vn.hientruong.mobile.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hientruong.mobile.testsupport.ReportBackend;
import vn.hientruong.mobile.testsupport.SamplePhoto;

/**
 * The app in processes of its own, on a screen in memory. Each prints {@code name value} lines; here they are held against
 * the limits. Ends with status 1 when one is over.
 */
public final class PhoneBenchmark {
    private static final int STARTS = 5;
    private static final int PHOTOS = 20;
    private static final int HEAP_MEGABYTES = 150;
    /** As {@code -Pphone} starts the app, on a screen in memory. */
    private static final List<String> SCREEN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dtestfx.robot=glass",
            "-Dtestfx.headless=true",
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1280x932",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Djavafx.platform=desktop",
            "-Dhientruong.language=vi",
            "-Dhientruong.position=17.4689,106.6223,8");

    private final Path work;
    private final List<Double> processor = new ArrayList<>();
    private boolean over;

    private PhoneBenchmark(Path work) {
        this.work = work;
    }

    /** Perhaps a photo to use instead of a drawn one. */
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("hientruong-phone");
        PhoneBenchmark benchmark = new PhoneBenchmark(work);
        Path photo = args.length > 0 ? Path.of(args[0]) : drawn(work);
        System.out.printf(
                Locale.ROOT, "%-52s %12s %12s %12s%n", "on " + Runtime.version(), "middle", "worst", "limit of worst");
        benchmark.starts();
        benchmark.photos(photo);
        benchmark.list();
        benchmark.taps(photo);
        System.exit(benchmark.over ? 1 : 0);
    }

    private static Path drawn(Path work) throws IOException {
        return Files.write(work.resolve("photo.jpg"), SamplePhoto.jpeg(4000, 3000));
    }

    private void starts() throws IOException, InterruptedException {
        try (ReportBackend backend = Backends.usual()) {
            Path folder = work.resolve("starts");
            List<Double> later = new ArrayList<>();
            double first = start(folder, backend);
            for (int i = 0; i < STARTS; i++) {
                later.add(start(folder, backend));
            }
            row("first start to usable screen, ms", List.of(first), 2500);
            row("later starts to usable screen, ms", later, 2500);
            row("processor time of a start, ms", processor, Double.NaN);
        }
    }

    /** From before the process is made. */
    private double start(Path folder, ReportBackend backend) throws IOException, InterruptedException {
        long before = System.nanoTime();
        List<String> said = new ArrayList<>();
        double[] usable = {Double.NaN};
        run(
                FirstScreen.class,
                List.of(),
                Map.of("folder", folder.toString(), "url", backend.address().toString(), "camera", work.toString()),
                line -> {
                    if (line.startsWith("usable")) {
                        usable[0] = (System.nanoTime() - before) / 1e6;
                        processor.add(Double.valueOf(line.split(" ", -1)[1]));
                    }
                    said.add(line);
                });
        if (Double.isNaN(usable[0])) {
            throw new IllegalStateException("no usable screen: " + said);
        }
        return usable[0];
    }

    private void photos(Path photo) throws IOException, InterruptedException {
        Path camera = Files.createDirectories(work.resolve("camera"));
        for (int i = 0; i < PHOTOS; i++) {
            Files.copy(
                    photo,
                    camera.resolve(String.format(Locale.ROOT, "%02d.jpg", i)),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Function<String, List<Double>> said = figures(
                ManyPhotos.class,
                List.of("-Xmx" + HEAP_MEGABYTES + "m"),
                Map.of("folder", work.resolve("photos").toString(), "camera", camera.toString()));
        row("the first photo of 12 MP ready and shown, ms", said.apply("first"), 1500);
        row("each of " + (PHOTOS - 1) + " more, ms", said.apply("next"), 1500);
        row("a ready photo, kB", said.apply("kilobytes"), 600);
        row(
                "heap with " + PHOTOS + " of them, in -Xmx" + HEAP_MEGABYTES + "m, MB",
                said.apply("megabytes"),
                HEAP_MEGABYTES);
    }

    private void list() throws IOException, InterruptedException {
        Function<String, List<Double>> said = figures(
                LongList.class, List.of(), Map.of("folder", work.resolve("list").toString()));
        row("5,000 own reports: pages asked for at first", said.apply("pages-at-first"), 2);
        row("rows made while scrolling through all", said.apply("rows"), 60);
        row("between two frames meanwhile, ms", said.apply("frames"), 100);
    }

    private void taps(Path photo) throws IOException, InterruptedException {
        Function<String, List<Double>> said = figures(
                Taps.class,
                List.of("-Dbench.photo=" + photo),
                Map.of("folder", work.resolve("taps").toString(), "camera", work.toString()));
        row("tap to its answer while 50 reports upload, ms", said.apply("taps"), 100);
        row("tap to all of the new screen, ms", said.apply("whole"), 100);
        row("reports sent meanwhile", said.apply("sent"), Double.NaN);
    }

    private Function<String, List<Double>> figures(Class<?> what, List<String> options, Map<String, String> properties)
            throws IOException, InterruptedException {
        Map<String, List<Double>> figures = new TreeMap<>();
        List<String> other = new ArrayList<>();
        int status = run(what, options, properties, line -> {
            String[] parts = line.split(" ", -1);
            if (parts.length == 3 && parts[0].equals("figure")) {
                figures.computeIfAbsent(parts[1], first -> new ArrayList<>()).add(Double.valueOf(parts[2]));
            } else {
                other.add(line);
            }
        });
        if (status != 0) {
            throw new IllegalStateException(what.getSimpleName() + " ended with " + status + ": " + other);
        }
        return name -> Objects.requireNonNull(figures.get(name), name);
    }

    private interface Reader {
        void line(String said);
    }

    private static int run(Class<?> what, List<String> options, Map<String, String> properties, Reader reader)
            throws IOException, InterruptedException {
        Files.createDirectories(Path.of(properties.getOrDefault("folder", ".")));
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(SCREEN);
        command.addAll(options);
        properties.forEach((name, value) -> command.add("-Dhientruong." + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), what.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                reader.line(line);
            }
        }
        return process.waitFor();
    }

    private void row(String name, List<Double> values, double limit) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double worst = sorted[sorted.length - 1];
        boolean failed = worst > limit;
        over |= failed;
        System.out.printf(
                Locale.ROOT,
                "%-52s %12.1f %12.1f %12s%s%n",
                name,
                Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(worst),
                worst,
                Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "%.0f", limit),
                failed ? "  OVER" : "");
    }

    /** What a process has to say. */
    static void figure(String name, double value) {
        System.out.printf(Locale.ROOT, "figure %s %.3f%n", name, value);
    }

    /** A folder of files, in the order of names. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
