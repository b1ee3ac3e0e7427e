package vn.hientruong.statistics.opendata;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaIndex;
import vn.hientruong.area.Areas;
import vn.hientruong.model.CodeName;
import vn.hientruong.report.Published;
import vn.hientruong.report.PublishedFilter;
import vn.hientruong.report.PublishedFilter.Box;
import vn.hientruong.report.PublishedFilter.Coarse;
import vn.hientruong.report.PublishedFilter.Depth;
import vn.hientruong.report.PublishedReports;

/** Public reports as rows of open data, a few hundred in memory at a time. */
@Singleton
public class OpenReports {
    /** Digits behind the point of a degree: a metre. */
    private static final int DIGITS = 5;

    private final PublishedReports reports;
    private final Areas areas;
    private final OpenDataConfig config;

    /** Which rows; absent means no limit. Instants are of filing, the first that counts and the first that counts no more. */
    public record Wanted(
            @Nullable Box box,
            @Nullable Instant from,
            @Nullable Instant until) {
        /** All there are. */
        public static final Wanted ALL = new Wanted(null, null, null);
    }

    OpenReports(PublishedReports reports, Areas areas, OpenDataConfig config) {
        this.reports = reports;
        this.areas = areas;
        this.config = config;
    }

    /** Each of them in turn, the newest first. */
    public void each(Wanted wanted, Locale language, Consumer<OpenReport> reader) {
        each(filter(wanted), language, reader);
    }

    /** One page of them. */
    public void page(Wanted wanted, int rows, long skip, Locale language, Consumer<OpenReport> reader) {
        each(filter(wanted).page(rows, skip), language, reader);
    }

    /** How many there are. */
    public long count(Wanted wanted) {
        return reports.count(filter(wanted));
    }

    /** The one of that code. */
    public Optional<OpenReport> find(String code, Locale language) {
        Map<String, AreaIndex.Middle> middles = middles();
        return reports.find(code, Depth.BARE, language).map(report -> row(report, middles));
    }

    private void each(PublishedFilter filter, Locale language, Consumer<OpenReport> reader) {
        Map<String, AreaIndex.Middle> middles = middles();
        reports.each(filter, language, report -> reader.accept(row(report, middles)));
    }

    private PublishedFilter filter(Wanted wanted) {
        Box box = wanted.box();
        List<UUID> inBox = box == null
                ? List.of()
                : areas.all().stream()
                        .filter(area -> areas.middleOf(area)
                                .filter(middle -> box.holds(middle.lat(), middle.lon()))
                                .isPresent())
                        .map(AreaFound::id)
                        .toList();
        return PublishedFilter.within(
                box, new Coarse(config.coarseCategories(), inBox), wanted.from(), wanted.until(), Depth.BARE);
    }

    private OpenReport row(Published report, Map<String, AreaIndex.Middle> middles) {
        if (!config.coarseCategories().contains(report.category().code())) {
            return new OpenReport(report, rounded(report.lat()), rounded(report.lon()), false);
        }
        CodeName area = report.area();
        AreaIndex.Middle middle = area == null ? null : middles.get(area.code());
        // without a commune of today a whole degree says as little
        return middle == null
                ? new OpenReport(report, Math.rint(report.lat()), Math.rint(report.lon()), true)
                : new OpenReport(report, rounded(middle.lat()), rounded(middle.lon()), true);
    }

    private Map<String, AreaIndex.Middle> middles() {
        return areas.all().stream()
                .filter(area -> areas.middleOf(area).isPresent())
                .collect(Collectors.toMap(
                        AreaFound::code, area -> areas.middleOf(area).orElseThrow(), (one, other) -> one));
    }

    private static double rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
