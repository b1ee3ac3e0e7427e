package vn.hientruong.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static vn.hientruong.platform.web.Probes.get;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people in a browser get, and what the browser is told. */
@QuarkusTest
class PageProblemsTest {
    @Nested
    class OfPages {
        @Test
        void browsersGetAPage() {
            given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                    .header("Accept-Language", "en")
                    .get("/nowhere")
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .body(containsString("<h1>Not found</h1>"))
                    .body(containsString("lang=\"en\""));
        }

        @Test
        void theConsoleGetsAPage() {
            get("/console/test/failure")
                    .statusCode(500)
                    .contentType("text/html")
                    .body(not(containsString("secret")));
            given().accept("application/json")
                    .get("/console/nowhere")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }

        @Test
        void theConsoleLeadsToTheSignInPage() {
            given().redirects()
                    .follow(false)
                    .get("/console/test/staff")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/console/sign-in"));
        }
    }

    @Nested
    class OfHeaders {
        @Test
        void apiAnswersAreNotKept() {
            get("/api/v1/nothing")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "strict-origin-when-cross-origin");
        }

        @Test
        void pagesMayLoadNothingForeign() {
            get("/console/test")
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("Content-Language", "vi");
        }
    }
}
