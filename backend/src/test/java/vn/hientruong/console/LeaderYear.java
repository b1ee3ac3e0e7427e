package vn.hientruong.console;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.report.RandomReports;

/** The reports of 2007, a year in which no other test files. */
@Singleton
class LeaderYear {
    static final int COUNT = 45;

    /** As an address asks for it. */
    static final String DAYS = "from=2007-01-01&to=2007-12-31";

    /** Where the sample's lead works. */
    static final String AGENCY = "ubnd-18880";

    private static final long SEED = 20261125;

    private final RandomReports random;
    private final Categories categories;
    private final Agencies agencies;
    private final Areas areas;
    private boolean stored;

    LeaderYear(RandomReports random, Categories categories, Agencies agencies, Areas areas) {
        this.random = random;
        this.categories = categories;
        this.agencies = agencies;
        this.areas = areas;
    }

    synchronized void storeOnce() {
        if (stored) {
            return;
        }
        List<String> others = agencies.listActive().stream()
                .map(Agency::code)
                .filter(code -> !code.equals(AGENCY))
                .limit(2)
                .toList();
        random.store(
                COUNT,
                SEED,
                new RandomReports.World(
                        categories.listActive().stream()
                                .map(Category::code)
                                .limit(3)
                                .toList(),
                        List.of(AGENCY, others.get(0), others.get(1)),
                        areas.all().stream().map(AreaFound::id).limit(3).toList()),
                Instant.parse("2007-02-01T00:00:00Z"),
                Instant.parse("2007-11-20T00:00:00Z"));
        stored = true;
    }
}
