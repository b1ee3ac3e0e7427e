package vn.hientruong.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files through the real worker, and what its death costs. */
class PicturesTest {
    private static final Box BOX = new Box(0.25, 0.25, 0.25, 0.25, Box.Kind.FACE);

    @TempDir
    Path temporary;

    private final Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
    private Pictures pictures = new Pictures(new TestConfig());
    private int folders;

    @AfterEach
    void stop() {
        pictures.stop();
        assertThat(workers()).isEmpty();
    }

    @Test
    void aPhotoComesBackInThreeSizes() throws IOException {
        byte[] photo = Inputs.jpegWithExif(Inputs.jpeg(Inputs.noise(2000, 1500)), ExifBytes.rich());

        Rendered rendered = rendered(render(photo, "image/jpeg", List.of(BOX)));

        assertThat(rendered.width()).isEqualTo(1600);
        assertThat(rendered.height()).isEqualTo(1200);
        assertThat(rendered.cleanType()).isEqualTo("image/jpeg");
        assertThat(rendered.capture().takenAt()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(rendered.blurHash()).hasSize(28);
        assertThat(ImageIO.read(rendered.clean().toFile()).getWidth()).isEqualTo(1600);
        assertThat(ImageIO.read(rendered.shown().toFile()).getHeight()).isEqualTo(1200);
        assertThat(ImageIO.read(rendered.thumbnail().toFile()).getHeight()).isEqualTo(240);
    }

    /** A drawn face may be found or not; that somebody looked, and lived, is what can be told without a photo of anybody. */
    @Test
    void facesAndPlatesAreLookedFor() throws IOException {
        Rendered rendered = rendered(render(Inputs.jpeg(drawnFace()), "image/jpeg", null));

        assertThat(rendered.boxes()).allSatisfy(box -> assertThat(box.kind()).isNotEqualTo(Box.Kind.OTHER));
        Rendered plain = rendered(render(Inputs.jpeg(Inputs.filled(600, 400, Color.GRAY)), "image/jpeg", null));
        assertThat(plain.boxes()).isEmpty();
    }

    @Test
    void aFolderMayHaveAVietnameseName() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("Hiện Trường"));
        Path original = Files.write(folder.resolve("ảnh"), Inputs.jpeg(Inputs.quarters(64, 64)));

        assertThat(pictures.render(original, "image/jpeg", List.of(), folder)).isInstanceOf(Rendered.class);
    }

    @Test
    void aWorkerThatIsKilledCostsOneFile() throws Exception {
        byte[] large = Inputs.blackPng(9_900, 9_900);
        CompletableFuture<Rendering> unlucky = CompletableFuture.supplyAsync(() -> render(large, "image/png", null));
        await().until(() -> !workers().isEmpty());
        workers().forEach(ProcessHandle::destroyForcibly);

        assertThat(unlucky.get(60, TimeUnit.SECONDS)).isEqualTo(new Refused(Unfit.FAILED));
        assertThat(render(Inputs.jpeg(Inputs.quarters(64, 64)), "image/jpeg", List.of()))
                .isInstanceOf(Rendered.class);
    }

    @Test
    void aWorkerThatTakesTooLongIsKilled() {
        pictures = new Pictures(TestConfig.patience(Duration.ofMillis(50)));

        assertThat(render(Inputs.blackPng(9_900, 9_900), "image/png", null)).isEqualTo(new Refused(Unfit.FAILED));
        assertThat(workers()).isEmpty();
    }

    @Test
    void aWorkerWithoutMemoryEndsAndTheNextOneWorks() {
        pictures = new Pictures(TestConfig.memory(24));

        assertThat(render(new byte[19 << 20], "image/png", null)).isEqualTo(new Refused(Unfit.FAILED));
        assertThat(render(Inputs.jpeg(Inputs.quarters(64, 64)), "image/jpeg", List.of()))
                .isInstanceOf(Rendered.class);
    }

    @Test
    void aWorkerThatHasNothingToDoEnds() throws IOException {
        try (WorkerQueue queue = new WorkerQueue(new TestConfig(), Duration.ofMillis(10))) {
            Path original = Files.write(temporary.resolve("original"), Inputs.heic());

            assertThat(queue.ask(new Job(original, "image/heic", null, temporary)))
                    .isEqualTo(new Refused(Unfit.HEIC));
            await().until(() -> workers().isEmpty());
            assertThat(queue.ask(new Job(original, "image/heic", null, temporary)))
                    .isEqualTo(new Refused(Unfit.HEIC));
        }
    }

    @Test
    void afterTwoHundredFilesAFreshWorkerGoesOn() throws IOException {
        Path original = Files.write(temporary.resolve("original"), Inputs.heic());
        pictures.render(original, "image/heic", null, temporary);
        List<Long> first = workers().stream().map(ProcessHandle::pid).toList();
        for (int i = 0; i < 200; i++) {
            assertThat(pictures.render(original, "image/heic", null, temporary)).isEqualTo(new Refused(Unfit.HEIC));
        }

        assertThat(workers()).hasSize(1).noneMatch(worker -> first.contains(worker.pid()));
    }

    @Test
    void manyCallersShareOneWorker() {
        byte[] photo = Inputs.jpeg(Inputs.quarters(640, 480));
        List<CompletableFuture<Rendering>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(() -> render(photo, "image/jpeg", List.of())));
        }

        assertThat(all)
                .allSatisfy(one -> assertThat(one.get(60, TimeUnit.SECONDS)).isInstanceOf(Rendered.class));
        assertThat(workers()).hasSize(1);
    }

    private Rendering render(byte[] content, String type, @Nullable List<Box> boxes) {
        try {
            Path folder = Files.createDirectory(temporary.resolve(Integer.toString(next())));
            return pictures.render(Files.write(folder.resolve("original"), content), type, boxes, folder);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private synchronized int next() {
        return folders++;
    }

    private List<ProcessHandle> workers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !others.contains(child))
                .toList();
    }

    private static Rendered rendered(Rendering rendering) {
        assertThat(rendering).isInstanceOf(Rendered.class);
        return (Rendered) rendering;
    }

    private static BufferedImage drawnFace() {
        BufferedImage image = Inputs.filled(640, 640, new Color(90, 110, 130));
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(224, 180, 150));
        pen.fillOval(200, 150, 240, 320);
        pen.setColor(new Color(60, 40, 30));
        pen.fillArc(190, 130, 260, 200, 0, 180);
        pen.fillOval(255, 280, 40, 22);
        pen.fillOval(345, 280, 40, 22);
        pen.fillRect(285, 400, 70, 14);
        pen.dispose();
        return image;
    }
}
