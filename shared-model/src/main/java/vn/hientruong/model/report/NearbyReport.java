package vn.hientruong.model.report;

import java.time.Instant;
import java.util.UUID;
import vn.hientruong.model.CodeName;

/**
 * An open report close to a point, to follow instead of filing another.
 *
 * @param distanceMetres from the point asked for
 * @param followers how many said "me too" or follow it for another reason
 * @param score how likely it is about the same thing, from 0 to 1
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
        Instant filedAt,
        double score) {}
