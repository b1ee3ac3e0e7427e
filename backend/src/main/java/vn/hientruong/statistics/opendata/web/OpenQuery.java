package vn.hientruong.statistics.opendata.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.report.PublishedFilter.Box;
import vn.hientruong.statistics.opendata.OpenReports.Wanted;

/** Reads what narrows open data. */
final class OpenQuery {
    private static final String OPEN = "..";

    private OpenQuery() {}

    /** Filed from that day to that day, both counted, by the time of the province. */
    static Wanted days(@Nullable String from, @Nullable String until) {
        Instant begin = from == null || from.isEmpty() ? null : day("from", from);
        Instant end =
                until == null || until.isEmpty() ? null : day("until", until).plusSeconds(24 * 3600);
        return new Wanted(null, begin, end);
    }

    /**
     * As OGC API Features writes them.
     *
     * @param bbox west, south, east, north
     * @param datetime one instant, or two with a slash between, of which one may be left open
     */
    static Wanted of(@Nullable String bbox, @Nullable String datetime) {
        Box box = bbox == null || bbox.isEmpty() ? null : box(bbox);
        if (datetime == null || datetime.isEmpty()) {
            return new Wanted(box, null, null);
        }
        String[] ends = datetime.split("/", -1);
        if (ends.length > 2) {
            throw InvalidRequest.at("?datetime", "type-instant");
        }
        Instant from = instant(ends[0]);
        Instant to = ends.length == 1 ? from : instant(ends[1]);
        return new Wanted(box, from, to == null ? null : to.plusSeconds(1));
    }

    /** @throws InvalidRequest unless within these */
    static int whole(String name, @Nullable Integer value, int least, int most, int otherwise) {
        int whole = value == null ? otherwise : value;
        if (whole < least) {
            throw InvalidRequest.at("?" + name, "min", least);
        }
        if (whole > most) {
            throw InvalidRequest.at("?" + name, "max", most);
        }
        return whole;
    }

    private static Box box(String bbox) {
        String[] corners = bbox.split(",", -1);
        if (corners.length != 4) {
            throw InvalidRequest.at("?bbox", "bbox");
        }
        double[] read = new double[4];
        for (int i = 0; i < read.length; i++) {
            if (!corners[i].strip().matches("[-+]?[0-9]{1,3}(?:[.][0-9]{1,18})?")) {
                throw InvalidRequest.at("?bbox", "bbox");
            }
            read[i] = Double.parseDouble(corners[i].strip());
        }
        boolean upright = read[1] <= read[3];
        boolean onGlobe = Math.max(Math.abs(read[0]), Math.abs(read[2])) <= 180
                && Math.max(Math.abs(read[1]), Math.abs(read[3])) <= 90;
        if (!upright || !onGlobe) {
            throw InvalidRequest.at("?bbox", "bbox");
        }
        return new Box(read[0], read[1], read[2], read[3]);
    }

    private static @Nullable Instant instant(String end) {
        if (end.isEmpty() || end.equals(OPEN)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(end.replace(' ', '+')).toInstant();
        } catch (DateTimeException unreadable) {
            throw (InvalidRequest)
                    InvalidRequest.at("?datetime", "type-instant").initCause(unreadable);
        }
    }

    private static Instant day(String name, String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(SystemClock.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw (InvalidRequest) InvalidRequest.at("?" + name, "type-date").initCause(unreadable);
        }
    }
}
