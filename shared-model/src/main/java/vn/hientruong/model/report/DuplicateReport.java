package vn.hientruong.model.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/**
 * A report that may be about the same thing as another one, for intake.
 *
 * @param description the first 200 characters
 * @param lat WGS84 degrees
 * @param lon WGS84 degrees
 * @param isPublic whether the reporter lets it be published
 * @param followers how many said "me too" or follow it for another reason
 * @param score from 0 to 1, 1 for the same place, moment, category and words
 * @param distanceMetres between the two
 * @param daysApart between the two filings, in either direction
 * @param sameCategory whether both are of one category
 * @param textLikeness of the two texts from 0 to 1, without regard to accents; absent where one says nothing
 */
public record DuplicateReport(
        UUID id,
        String code,
        ReportStatus status,
        CodeName category,
        String description,
        double lat,
        double lon,
        Instant filedAt,
        boolean isPublic,
        int followers,
        double score,
        double distanceMetres,
        double daysApart,
        boolean sameCategory,
        @Nullable Double textLikeness) {}
