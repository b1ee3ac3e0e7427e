package vn.hientruong.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hientruong.open311.Open311Config.Extension;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.PublishedFilter;
import vn.hientruong.report.PublishedFilter.Depth;

/**
 * What a list of requests is asked for.
 *
 * @param page from 1, and how many rows it has; absent where the first rows are wanted and nothing is said of others
 */
record RequestQuery(PublishedFilter filter, Optional<Page> page) {
    static final int MOST = 1000;
    private static final Duration SPAN = Duration.ofDays(90);
    private static final int PAGES = 1000;
    private static final int PAGE_SIZE = 50;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final int RADIUS = 500;
    private static final int FARTHEST = 20_000;

    /** One page of a list. */
    record Page(int number, int size) {}

    private record Span(Instant from, Instant until) {}

    /**
     * Reads the parameters.
     *
     * @param known whether a service of that code was ever there
     * @throws InvalidRequest naming the parameter at fault
     * @throws NotServed for a service nobody knows
     */
    static RequestQuery of(Parameters said, Open311Config config, Predicate<String> known, Instant now) {
        Depth depth = depth(said, config);
        List<String> ids = said.list("service_request_id");
        if (!ids.isEmpty()) {
            if (ids.size() > MOST) {
                throw InvalidRequest.at("?service_request_id", "size", MOST);
            }
            List<String> codes = ids.stream()
                    .map(id -> id.toUpperCase(Locale.ROOT))
                    .distinct()
                    .toList();
            return new RequestQuery(PublishedFilter.of(codes, depth), Optional.empty());
        }
        List<String> services = said.list("service_code");
        if (!services.stream().allMatch(known)) {
            throw new NotServed("service_code");
        }
        boolean byChange = config.has(Extension.UPDATED);
        Instant updatedFrom = byChange ? time(said, "updated_after") : null;
        Instant updatedUntil = byChange ? time(said, "updated_before") : null;
        // whoever asks for what changed wants it whenever it was filed
        boolean anyDate =
                (updatedFrom != null || updatedUntil != null) && !said.sent().containsKey("start_date");
        Span span = span(said, now);
        Optional<Page> page = config.has(Extension.PAGING) ? page(said) : Optional.empty();
        PublishedFilter filter = new PublishedFilter(
                null,
                services,
                done(said),
                anyDate ? null : span.from(),
                anyDate ? null : span.until(),
                updatedFrom,
                updatedUntil,
                config.has(Extension.NEARBY) ? box(said) : null,
                null,
                depth,
                page.map(Page::size).orElse(MOST),
                page.map(wanted -> (wanted.number() - 1L) * wanted.size()).orElse(0L));
        return new RequestQuery(filter, page);
    }

    /** With its extensions, where these are served and asked for. */
    static Depth depth(Parameters said, Open311Config config) {
        return config.has(Extension.ATTRIBUTES)
                        && said.find("extensions").filter("true"::equals).isPresent()
                ? Depth.DETAILED
                : Depth.PLAIN;
    }

    private static Optional<Page> page(Parameters said) {
        return said.find("page").isEmpty() && said.find("page_size").isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(said.whole("page", 1, PAGES, 1), said.whole("page_size", 1, MOST, PAGE_SIZE)));
    }

    /** Null for both. */
    private static @Nullable Boolean done(Parameters said) {
        List<String> statuses = said.list("status");
        if (!List.of("open", "closed").containsAll(statuses)) {
            throw InvalidRequest.at("?status", "type-choice", "open, closed");
        }
        boolean closed = statuses.contains("closed");
        boolean both = closed && statuses.contains("open");
        return (statuses.isEmpty() || both) ? null : Boolean.valueOf(closed);
    }

    /** Ninety days at most, and ninety days where one end is left open. */
    private static Span span(Parameters said, Instant now) {
        Instant from = time(said, "start_date");
        Instant to = time(said, "end_date");
        Instant until = to != null ? to : from != null ? from.plus(SPAN) : now;
        Instant since = from != null ? from : until.minus(SPAN);
        if (since.isAfter(until)) {
            throw InvalidRequest.at("?end_date", "open311-order");
        }
        if (Duration.between(since, until).compareTo(SPAN) > 0) {
            throw InvalidRequest.at("?end_date", "open311-span", SPAN.toDays());
        }
        // the last instant counts, and the database keeps no less than microseconds
        return new Span(since, until.plusNanos(1000));
    }

    private static PublishedFilter.@Nullable Box box(Parameters said) {
        List<String> corners = said.list("bbox");
        if (!corners.isEmpty()) {
            return Boxes.read(corners);
        }
        Optional<Double> lat = said.number("lat", -90, 90);
        Optional<Double> lon = said.number("long", -180, 180);
        if (lat.isEmpty() || lon.isEmpty()) {
            return null;
        }
        double high = said.number("radius", 1, FARTHEST).orElse((double) RADIUS) / METRES_PER_DEGREE;
        double wide = high / Math.max(0.01, Math.cos(Math.toRadians(lat.get())));
        return new PublishedFilter.Box(lon.get() - wide, lat.get() - high, lon.get() + wide, lat.get() + high);
    }

    private static @Nullable Instant time(Parameters said, String name) {
        return said.find(name).map(value -> Times.read(name, value)).orElse(null);
    }
}
