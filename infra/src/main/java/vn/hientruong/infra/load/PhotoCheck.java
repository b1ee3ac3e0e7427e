package vn.hientruong.infra.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.infra.Uploads;
import vn.hientruong.model.media.MediaState;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.media.UnblurredRequest;
import vn.hientruong.model.media.UnblurredView;
import vn.hientruong.model.report.ReportView;

/**
 * Real photos go up and are used in a report. Intake gets the original back as it went; everybody else gets a picture
 * without anything the camera wrote.
 */
final class PhotoCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final SignedIn resident;
    private final SignedIn intake;

    PhotoCheck(SignedIn resident, SignedIn intake) {
        this.resident = resident;
        this.intake = intake;
    }

    boolean passes(Path folder) throws IOException, InterruptedException {
        Table table = new Table("photo", "bytes", "original", "shown", "bytes shown");
        boolean all = true;
        for (Path photo : photos(folder)) {
            byte[] sent = Files.readAllBytes(photo);
            UUID upload = Uploads.photo(resident, sent);
            UUID report = report(upload);
            MediaView cleaned = cleaned(report);
            boolean same = Arrays.equals(sent, original(report, upload));
            byte[] shown = cleaned.url() == null
                    ? new byte[0]
                    : resident.system().fetch(cleaned.url()).expect(200).body();
            boolean clean = cleaned.state() == MediaState.READY && !contains(shown, EXIF);
            all &= same && clean;
            table.row(
                    photo.getFileName(),
                    sent.length,
                    same ? "byte for byte" : "CHANGED",
                    clean ? "clean" : cleaned.state() + ", NOT CLEAN",
                    shown.length);
        }
        table.print();
        return all;
    }

    private UUID report(UUID upload) {
        var body = RunningSystem.JSON.createObjectNode();
        body.put("clientKey", UUID.randomUUID().toString());
        body.put("category", "ve-sinh-moi-truong");
        body.put("description", "Ảnh thử: bản gốc phải giữ nguyên từng byte");
        body.putObject("place").put("lat", RealInput.CENTRE_LAT).put("lon", RealInput.CENTRE_LON);
        body.putArray("media").add(upload.toString());
        return resident.post("/reports", body).expect(201).as(ReportView.class).id();
    }

    private MediaView cleaned(UUID report) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            ReportView read = resident.get("/reports/" + report).expect(200).as(ReportView.class);
            if (read.media().size() != 1) {
                throw new Failed(
                        "report " + read.code() + " has " + read.media().size() + " photos instead of one");
            }
            MediaView medium = read.media().get(0);
            if (medium.state() != MediaState.PROCESSING) {
                return medium;
            }
            Thread.sleep(200);
        }
        throw new Failed("a photo was not cleaned within " + PATIENCE);
    }

    private byte[] original(UUID report, UUID medium) {
        UnblurredView unblurred = intake.post(
                        "/reports/" + report + "/media/" + medium + "/unblurred",
                        new UnblurredRequest("So với bản gốc"))
                .expect(200)
                .as(UnblurredView.class);
        String url = Objects.requireNonNull(unblurred.originalUrl(), "originalUrl");
        return intake.system().fetch(url).expect(200).body();
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int start = 0; start <= all.length - part.length; start++) {
            if (Arrays.equals(all, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> photos = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            if (photos.isEmpty()) {
                throw new Failed("no *.jpg in " + folder);
            }
            return photos;
        }
    }
}
