package vn.hientruong.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When a place is a repeat spot: three reports of one category within 100 metres of one of them and within 30 days, both
 * borders included. Knows no database, so every border can be tried.
 */
final class RepeatSpotFinder {
    static final int REPORTS = 3;
    static final double METRES = 100;
    static final Duration WINDOW = Duration.ofDays(30);

    /** A distance computed from degrees is right to far less than a centimetre, and never exact. */
    private static final double CENTIMETRE = 0.01;

    private static final Comparator<Sighting> OLDEST_FIRST =
            Comparator.comparing(Sighting::filedAt).thenComparing(Sighting::id);

    /** A report as far as it matters here; all of one category. */
    record Sighting(UUID id, double lat, double lon, Instant filedAt) {}

    /** A place with at least three reports, the oldest first; it lies where {@code centre} is. */
    record Cluster(Sighting centre, List<Sighting> members) {
        Instant first() {
            return members.get(0).filedAt();
        }

        Sighting newest() {
            return members.get(members.size() - 1);
        }
    }

    private RepeatSpotFinder() {}

    /**
     * The largest cluster this report is part of; of several the one whose centre was reported first.
     *
     * @param others any that may be near, without this one
     */
    static Optional<Cluster> find(Sighting report, List<Sighting> others) {
        List<Sighting> all = new ArrayList<>(others);
        all.add(report);
        all.sort(OLDEST_FIRST);
        return all.stream()
                .filter(centre -> isWithin(centre.lat(), centre.lon(), report))
                .map(centre -> new Cluster(centre, longest(centre, report, all)))
                .filter(cluster -> cluster.members().size() >= REPORTS)
                .max(Comparator.<Cluster>comparingInt(
                                cluster -> cluster.members().size())
                        .thenComparing(Cluster::centre, OLDEST_FIRST.reversed()));
    }

    /** Whether it lies at that place. */
    static boolean isWithin(double lat, double lon, Sighting report) {
        return Distance.metres(lat, lon, report.lat(), report.lon()) < METRES + CENTIMETRE;
    }

    /** The most reports around a centre, this one among them, of which the first and the last are a window apart at most. */
    private static List<Sighting> longest(Sighting centre, Sighting report, List<Sighting> oldestFirst) {
        List<Sighting> near = oldestFirst.stream()
                .filter(other -> isWithin(centre.lat(), centre.lon(), other))
                .toList();
        List<Sighting> longest = List.of();
        int end = 0;
        for (int start = 0; start <= near.indexOf(report); start++) {
            while (end < near.size() && isInTime(near.get(start), near.get(end))) {
                end++;
            }
            List<Sighting> run = near.subList(start, end);
            if (run.size() > longest.size() && run.contains(report)) {
                longest = run;
            }
        }
        return List.copyOf(longest);
    }

    private static boolean isInTime(Sighting first, Sighting later) {
        return Duration.between(first.filedAt(), later.filedAt()).compareTo(WINDOW) <= 0;
    }
}
