package vn.hientruong.infra.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;
import vn.hientruong.model.report.ReportView;

/** Real photos go up, are used in a report and come back as they went. */
final class PhotoCheck {
    private final SignedIn resident;

    PhotoCheck(SignedIn resident) {
        this.resident = resident;
    }

    boolean passes(Path folder) throws IOException {
        Table table = new Table("photo", "bytes", "came back");
        boolean all = true;
        for (Path photo : photos(folder)) {
            byte[] sent = Files.readAllBytes(photo);
            boolean same = Arrays.equals(sent, roundTrip(sent));
            all &= same;
            table.row(photo.getFileName(), sent.length, same ? "byte for byte" : "CHANGED");
        }
        table.print();
        return all;
    }

    private byte[] roundTrip(byte[] sent) {
        UUID upload = Uploads.photo(resident, sent);
        var body = RunningSystem.JSON.createObjectNode();
        body.put("clientKey", UUID.randomUUID().toString());
        body.put("category", "ve-sinh-moi-truong");
        body.put("description", "Ảnh thử: đi và về phải giống nhau từng byte");
        body.putObject("place").put("lat", RealInput.CENTRE_LAT).put("lon", RealInput.CENTRE_LON);
        body.putArray("media").add(upload.toString());
        ReportView filed = resident.post("/reports", body).expect(201).as(ReportView.class);
        ReportView read = resident.get("/reports/" + filed.id()).expect(200).as(ReportView.class);
        if (read.media().size() != 1) {
            throw new Failed("report " + read.code() + " has " + read.media().size() + " photos instead of one");
        }
        return resident.system().fetch(read.media().get(0).url()).expect(200).body();
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
