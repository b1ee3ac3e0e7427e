package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.ProductionLimits;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
@TestProfile(ProductionLimits.class)
class FilingLimitTest {
    @Test
    void aReportSentAgainCountsOnceAndIsAnsweredEvenOverTheLimit() {
        String resident = SignedIn.resident("0912000260");
        Map<String, Object> first = noise();
        String id = file(resident, first).statusCode(201).extract().path("id");
        for (int again = 0; again < 25; again++) {
            file(resident, first).statusCode(200).body("id", equalTo(id));
        }
        for (int more = 1; more < 20; more++) {
            file(resident, noise()).statusCode(201);
        }

        file(resident, noise()).statusCode(429).body("type", endsWith("/too-many-requests"));
        file(resident, first).statusCode(200).body("id", equalTo(id));
    }

    private static Map<String, Object> noise() {
        return Filed.body("tieng-on", "Nhạc to sau 23 giờ", List.of());
    }

    private static ValidatableResponse file(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then();
    }
}
