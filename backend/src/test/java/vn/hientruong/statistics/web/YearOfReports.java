package vn.hientruong.statistics.web;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.identity.Role;
import vn.hientruong.report.RandomReports;
import vn.hientruong.testsupport.SignedIn;

/**
 * Reports of a year in which nobody else files, and who asks for them.
 *
 * @param agency one of those that answer
 * @param supervisor token of somebody who sees all
 * @param handler token of somebody at that agency
 */
record YearOfReports(String agency, String supervisor, String handler) {
    static final int COUNT = 400;
    static final long SEED = 20261125;

    /** Stores each year once, however many tests ask for it. */
    @Singleton
    static class Years {
        private final RandomReports random;
        private final Categories categories;
        private final Agencies agencies;
        private final Areas areas;
        private final Map<Integer, YearOfReports> stored = new ConcurrentHashMap<>();

        Years(RandomReports random, Categories categories, Agencies agencies, Areas areas) {
            this.random = random;
            this.categories = categories;
            this.agencies = agencies;
            this.areas = areas;
        }

        YearOfReports of(int year) {
            return stored.computeIfAbsent(year, this::store);
        }

        private YearOfReports store(int year) {
            List<String> answering =
                    agencies.listActive().stream().map(Agency::code).limit(4).toList();
            String agency = answering.get(0);
            random.store(
                    COUNT,
                    SEED,
                    new RandomReports.World(
                            categories.listActive().stream()
                                    .map(Category::code)
                                    .limit(4)
                                    .toList(),
                            answering,
                            areas.all().stream().map(AreaFound::id).limit(5).toList()),
                    Instant.parse(year + "-01-10T00:00:00Z"),
                    Instant.parse(year + "-12-20T00:00:00Z"));
            return new YearOfReports(
                    agency,
                    SignedIn.staff("figures-supervisor", null, Role.SUPERVISOR),
                    SignedIn.staff("figures-handler", agency, Role.HANDLER));
        }
    }

    static JsonPath read(String token, String address) {
        return get(token, address).jsonPath();
    }

    static List<String> csv(String token, String address) {
        return get(token, address).asString().lines().toList();
    }

    static Response get(String token, String address) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
