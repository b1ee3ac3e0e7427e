package vn.hientruong.infra.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import vn.hientruong.infra.RunningSystem;

/** Turns foreign rows into bodies of {@code POST /reports}, moved by one fixed offset so that their middle lies in Đồng Hới. */
final class ReportBody {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId THERE = ZoneId.of("America/Los_Angeles");

    private final double latOffset;
    private final double lonOffset;

    private ReportBody(double latOffset, double lonOffset) {
        this.latOffset = latOffset;
        this.lonOffset = lonOffset;
    }

    static ReportBody movedToTheCentre(List<ServiceRequest> rows) {
        return new ReportBody(
                RealInput.CENTRE_LAT - ServiceRequest.median(rows, ServiceRequest::latitude),
                RealInput.CENTRE_LON - ServiceRequest.median(rows, ServiceRequest::longitude));
    }

    /** What the row lacks, the body lacks too: the server must say so. */
    ObjectNode of(ServiceRequest row, UUID photo) {
        ObjectNode body = RunningSystem.JSON.createObjectNode();
        body.put("clientKey", UUID.randomUUID().toString());
        body.put("category", row.category());
        body.put("description", row.description());
        ObjectNode place = body.putObject("place");
        ServiceRequest.number(row.latitude()).ifPresent(lat -> place.put("lat", lat + latOffset));
        ServiceRequest.number(row.longitude()).ifPresent(lon -> place.put("lon", lon + lonOffset));
        takenAt(row, body);
        body.putArray("media").add(photo.toString());
        body.put("anonymous", row.anonymous().equals("Y"));
        return body;
    }

    private static void takenAt(ServiceRequest row, ObjectNode body) {
        try {
            body.put(
                    "takenAt",
                    LocalDateTime.parse(row.createdAt(), STAMP)
                            .atZone(THERE)
                            .toInstant()
                            .toString());
        } catch (DateTimeException notATime) {
            body.put("takenAt", row.createdAt());
        }
    }
}
