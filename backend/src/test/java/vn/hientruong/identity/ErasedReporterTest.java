package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** What was reported stays when its reporter goes, and says nothing of them any more. */
@QuarkusTest
class ErasedReporterTest {
    private static final String PHONE = "0912000151";

    @Test
    void theReportStaysWithoutItsReporter() {
        String resident = SignedIn.resident(PHONE);
        Filed filed = Filed.pothole(resident);
        String intake = SignedIn.sample("intake");
        filed.show(intake).body("reporter.phone", equalTo("+84912000151"));

        given().auth().oauth2(resident).delete("/api/v1/me").then().statusCode(204);

        filed.show(intake)
                .statusCode(200)
                .body("code", equalTo(filed.code()))
                .body("reporter.phone", nullValue())
                .body("reporter.name", nullValue());
        given().auth()
                .oauth2(intake)
                .get("/api/v1/reports/" + filed.id() + "/entries")
                .then()
                .statusCode(200)
                .body(not(containsString("912000151")));
    }
}
