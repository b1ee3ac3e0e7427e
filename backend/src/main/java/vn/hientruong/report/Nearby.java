package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.report.NearbyReport;
import vn.hientruong.platform.text.CallerLanguage;

/** Open reports that may be about what somebody is about to report, to follow instead of filing again. */
@Singleton
public class Nearby {
    private static final int MOST = 10;

    private final DuplicateSearch search;
    private final Categories categories;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    Nearby(DuplicateSearch search, Categories categories, Names names, CallerLanguage language, Clock clock) {
        this.search = search;
        this.categories = categories;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /**
     * At most ten within the radius and the days of the category, the likeliest first; only reports that are public.
     *
     * @param lat WGS84 degrees
     * @param lon WGS84 degrees
     * @param category a code nobody gave out finds nothing
     * @param text what is about to be said, as far as it is typed
     */
    @Transactional
    public List<NearbyReport> of(double lat, double lon, String category, @Nullable String text) {
        return categories.find(category).map(known -> of(lat, lon, known, text)).orElse(List.of());
    }

    private List<NearbyReport> of(double lat, double lon, Category category, @Nullable String text) {
        Instant now = clock.instant();
        Locale locale = language.get();
        DuplicateScore.Reach reach = reach(category);
        DuplicateSearch.Probe probe = new DuplicateSearch.Probe(
                lat,
                lon,
                now,
                now.minus(reach.window()),
                now,
                category.code(),
                Set.of(category.code()),
                reach,
                text == null ? "" : text,
                ReportPolicy.publicAndOpen(),
                true);
        return search.find(probe, MOST, null).stream()
                .map(report -> view(report, locale))
                .toList();
    }

    /** Within what two reports of that category may be the same. */
    static DuplicateScore.Reach reach(Category category) {
        return new DuplicateScore.Reach(category.duplicateRadiusMetres(), Duration.ofDays(category.duplicateDays()));
    }

    /** Two digits: more would claim to know more. */
    static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private NearbyReport view(DuplicateSearch.Found report, Locale locale) {
        return new NearbyReport(
                report.id(),
                report.code(),
                report.status(),
                names.category(report.category(), locale),
                report.excerpt(),
                report.lat(),
                report.lon(),
                Math.round(report.pair().metres()),
                report.followers(),
                report.filedAt(),
                rounded(report.score()));
    }
}
