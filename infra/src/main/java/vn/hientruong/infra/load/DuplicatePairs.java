package vn.hientruong.infra.load;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.hientruong.report.Distance;
import vn.hientruong.report.DuplicateScore;

/**
 * Pairs of rows of a 311 export that lie near each other, each labelled: the same thing when both are of one type, at most
 * 50 metres and at most 3 days apart; a different one otherwise.
 */
final class DuplicatePairs {
    static final double SAME_METRES = 50;
    static final Duration SAME_TIME = Duration.ofDays(3);
    /** Beyond these two reports are not even called near. */
    static final double NEAR_METRES = 500;

    static final Duration NEAR_TIME = Duration.ofDays(30);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private DuplicatePairs() {}

    /** @param same what the label says */
    record Labelled(DuplicateScore.Pair pair, boolean same) {}

    private record Row(String type, double lat, double lon, LocalDateTime at) {}

    /** Every near pair once; rows without a place or a time are left out. */
    static List<Labelled> of(List<ServiceRequest> requests) {
        List<Row> rows = requests.stream()
                .map(DuplicatePairs::row)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Row::lat))
                .toList();
        List<Labelled> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row one = rows.get(i);
            for (int j = i + 1; j < rows.size() && isInBand(one, rows.get(j)); j++) {
                label(one, rows.get(j)).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Labelled> label(Row one, Row other) {
        double metres = Distance.metres(one.lat(), one.lon(), other.lat(), other.lon());
        Duration apart = Duration.between(one.at(), other.at()).abs();
        if (metres > NEAR_METRES || apart.compareTo(NEAR_TIME) > 0) {
            return Optional.empty();
        }
        boolean sameType = one.type().equals(other.type());
        boolean same = sameType && metres <= SAME_METRES && apart.compareTo(SAME_TIME) <= 0;
        return Optional.of(
                new Labelled(new DuplicateScore.Pair(metres, apart, sameType, OptionalDouble.empty()), same));
    }

    private static boolean isInBand(Row south, Row north) {
        return (north.lat() - south.lat()) * Distance.DEGREE <= NEAR_METRES;
    }

    private static Optional<Row> row(ServiceRequest request) {
        OptionalDouble lat = ServiceRequest.number(request.latitude());
        OptionalDouble lon = ServiceRequest.number(request.longitude());
        if (lat.isEmpty() || lon.isEmpty()) {
            return Optional.empty();
        }
        return time(request.createdAt()).map(at -> new Row(request.type(), lat.getAsDouble(), lon.getAsDouble(), at));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, WRITTEN));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
