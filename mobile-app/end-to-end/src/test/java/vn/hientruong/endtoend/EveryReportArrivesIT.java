package vn.hientruong.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.model.report.ReportView;

/**
 * A hundred reports are written and sent while the network breaks in every way and the app is killed fifty times; the
 * backend has each of them once, with all its photos.
 */
class EveryReportArrivesIT {
    private static final int REPORTS = 100;
    private static final int KILLS = 50;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"code\"");

    @TempDir
    private Path folder;

    @Test
    void hundredReportsArriveOnceThoughTheAppDiesFiftyTimes() throws Exception {
        long seed = Long.getLong("hientruong.seed", System.nanoTime());
        System.out.println("hientruong.seed=" + seed);
        Random random = new Random(seed);
        Path phone = Files.createDirectory(folder.resolve("phone"));
        Files.write(phone.resolve("photo-0.jpg"), photo(96, 64));
        Files.write(phone.resolve("photo-1.jpg"), photo(64, 96));
        try (PackagedBackend backend = new PackagedBackend(folder.resolve("data"));
                BadNetwork network = new BadNetwork(seed)) {
            String token = backend.signIn("0912000777");
            int killed = 0;
            while (killed < KILLS) {
                int written = REPORTS * (killed + 1) / KILLS;
                Process app = start(phone, backend, token, seed, written, network, "stay");
                if (random.nextInt(10) == 0) {
                    network.goAway();
                }
                assertThat(app.waitFor(50 + random.nextInt(700), TimeUnit.MILLISECONDS))
                        .as("ended by itself")
                        .isFalse();
                app.destroyForcibly().waitFor();
                comeBack(network);
                killed++;
            }
            Process last = start(phone, backend, token, seed, REPORTS, network, "end");
            assertThat(last.waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();
            System.out.println("connections: " + network.met());

            everyReportIsThereOnceWithItsPhotos(backend, token);
            assertThat(network.met().values())
                    .allSatisfy(count -> assertThat(count.get()).isPositive());
        }
    }

    private static void everyReportIsThereOnceWithItsPhotos(PackagedBackend backend, String token) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(backend.get("/api/v1/reports?mine=true&limit=200", token));
        while (id.find()) {
            ids.add(id.group(1));
        }
        Jsonb jsonb = Wire.jsonb();
        JsonType<ReportView> type = jsonb.type(ReportView.class);
        List<ReportView> reports = ids.stream()
                .map(one -> type.fromJson(backend.get("/api/v1/reports/" + one, token)))
                .toList();
        assertThat(reports)
                .extracting(ReportView::description)
                .containsExactlyInAnyOrderElementsOf(OutboxProcess.texts(REPORTS));
        assertThat(reports).allSatisfy(report -> {
            int number = Integer.parseInt(report.description().replaceAll("[^0-9]", ""));
            assertThat(report.media()).hasSize(OutboxProcess.photos(number));
        });
    }

    /** A JPEG of grey grain, nearly 2 kB. */
    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int pixel = 0; pixel < width * height; pixel++) {
            image.setRGB(pixel % width, pixel / width, grain.nextInt(36) * 0x010101);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static void comeBack(BadNetwork network) throws IOException {
        if (network.isAway()) {
            network.comeBack();
        }
    }

    private static Process start(
            Path phone, PackagedBackend backend, String token, long seed, int written, BadNetwork network, String then)
            throws IOException {
        Process app = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx64m",
                        "-Dhttp.proxyHost=127.0.0.1",
                        "-Dhttp.proxyPort=" + network.port(),
                        "-Dhttp.nonProxyHosts=",
                        "-Dhttp.keepAlive=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutboxProcess.class.getName(),
                        phone.toString(),
                        backend.url(),
                        token,
                        Long.toString(seed),
                        Integer.toString(written),
                        then))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        phone.resolveSibling("app.log").toFile()))
                .start();
        BufferedReader said = app.inputReader();
        assertThat(said.readLine()).isEqualTo("up");
        return app;
    }
}
