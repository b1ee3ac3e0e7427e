package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.DuplicateReport;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.text.CallerLanguage;

/** What intake looks at before it merges: reports that may be about the same thing as one of them, and why. */
@Singleton
public class Duplicates {
    private static final int MOST = 20;

    private final ReportRepository reports;
    private final DuplicateSearch search;
    private final Categories categories;
    private final Names names;
    private final CallerLanguage language;

    Duplicates(
            ReportRepository reports,
            DuplicateSearch search,
            Categories categories,
            Names names,
            CallerLanguage language) {
        this.reports = reports;
        this.search = search;
        this.categories = categories;
        this.names = names;
        this.language = language;
    }

    /**
     * At most twenty within the radius and the days of its category, before it and after it, the likeliest first. Residents
     * often choose another category for the same thing, so other ones are searched as well and score less.
     *
     * @throws vn.hientruong.platform.problem.NotFound when there is no such report
     * @throws Forbidden for all but intake and supervisors
     */
    @Transactional
    public List<DuplicateReport> of(UUID reportId, Caller caller) {
        if (!caller.is(Role.INTAKE) && !caller.is(Role.SUPERVISOR)) {
            throw new Forbidden();
        }
        Report report = reports.getVisibleTo(caller, reportId);
        Instant filedAt = report.filing().filedAt();
        DuplicateScore.Reach reach = Nearby.reach(categories.get(report.category()));
        DuplicateSearch.Probe probe = new DuplicateSearch.Probe(
                report.place().lat(),
                report.place().lon(),
                filedAt,
                filedAt.minus(reach.window()),
                filedAt.plus(reach.window()),
                report.category(),
                categories.byCode().keySet(),
                reach,
                report.filing().description(),
                ReportLifecycle.unfinished(), // what another report may still be merged into
                false);
        Locale locale = language.get();
        return search.find(probe, MOST, reportId).stream()
                .map(found -> view(found, locale))
                .toList();
    }

    private DuplicateReport view(DuplicateSearch.Found found, Locale locale) {
        return new DuplicateReport(
                found.id(),
                found.code(),
                found.status(),
                names.category(found.category(), locale),
                found.excerpt(),
                found.lat(),
                found.lon(),
                found.filedAt(),
                found.isPublic(),
                found.followers(),
                Nearby.rounded(found.score()),
                Math.round(found.pair().metres()),
                Nearby.rounded(found.pair().apart().toHours() / 24.0),
                found.pair().sameKind(),
                alike(found));
    }

    private static @Nullable Double alike(DuplicateSearch.Found found) {
        return found.pair().alike().isPresent()
                ? Nearby.rounded(found.pair().alike().getAsDouble())
                : null;
    }
}
