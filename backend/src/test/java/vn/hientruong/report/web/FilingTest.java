package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class FilingTest {
    private String resident = "";

    @BeforeEach
    void signIn() {
        resident = SignedIn.resident("0912000261");
    }

    @Test
    void whatIsReadLaterIsWhatTheReceiptSaid() {
        Map<String, Object> body = Filed.body("tieng-on", "  Nhạc to sau 23 giờ ", List.of());
        body.put("takenAt", "2026-11-20T22:15:00Z");
        body.put("anonymous", false);
        body.put(
                "place", Map.of("lat", 17.4689, "lon", 106.6223, "accuracyMetres", 8.5, "address", "12 Trần Hưng Đạo"));
        assertThat(receipt(body)).containsEntry("description", "Nhạc to sau 23 giờ");
    }

    @Test
    void aReportThatGoesStraightToItsAgencyKeepsItsDeadline() {
        String photo = Filed.upload(resident, Photo.jpeg());
        Map<String, Object> receipt = receipt(Filed.body("chieu-sang", "Đèn không sáng", List.of(photo)));

        assertThat(receipt).containsEntry("status", "DISPATCHED").containsKey("dueAt");
    }

    @Test
    void theSameReportSentSideBySideIsFiledOnce() throws Exception {
        Map<String, Object> body = Filed.body("tieng-on", "Nhạc to sau 23 giờ", List.of());
        ExecutorService phones = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch ready = new CountDownLatch(8);
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(phone -> phones.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return file(body).extract().statusCode();
                    }))
                    .toList();
            Stream.Builder<Integer> statuses = Stream.builder();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses.build()).containsOnlyOnce(201).containsOnly(200, 201);
        } finally {
            phones.shutdownNow();
        }
    }

    /** Signed addresses of photos and what is allowed change with the time of asking; nothing else may. */
    private Map<String, Object> receipt(Map<String, Object> body) {
        Map<String, Object> receipt = file(body).statusCode(201).extract().path("");
        Map<String, Object> later = given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/" + receipt.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("");
        receipt.remove("media");
        later.remove("media");
        assertThat(later).isEqualTo(receipt);
        return receipt;
    }

    private ValidatableResponse file(Map<String, Object> body) {
        return given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then();
    }
}
