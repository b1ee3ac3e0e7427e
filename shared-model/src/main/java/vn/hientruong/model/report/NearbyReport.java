package vn.hientruong.model.report;

import java.time.Instant;
import java.util.UUID;
import vn.hientruong.model.CodeName;

/**
 * An open report close to a point, to follow instead of filing another.
 *
 * @param distanceMetres from the point asked for
 */
public record NearbyReport(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        String description,
        double lat,
        double lon,
        double distanceMetres,
        int followers,
        Instant filedAt) {}
