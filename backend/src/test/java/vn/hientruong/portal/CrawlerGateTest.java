package vn.hientruong.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hientruong.testsupport.ProductionLimits;
import vn.hientruong.testsupport.SignedIn;

/** Two hundred connections of one crawler, which makes up a token: it is told to wait, and staff are served all the while. */
@QuarkusTest
@TestProfile(ProductionLimits.class)
class CrawlerGateTest {
    private static final int CONNECTIONS = 200;
    private static final int REQUESTS = 2_000;

    private final HttpClient crawler =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL root;

    @Test
    void aCrawlerIsToldToWaitAndStaffAreServed() {
        String token = SignedIn.sample("intake");
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<CompletableFuture<HttpResponse<Void>>> crawl = IntStream.range(0, REQUESTS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> get("/reports?q=" + i), threads))
                    .toList();
            for (int i = 0; i < 20; i++) {
                given().auth().oauth2(token).get("/api/v1/inbox").then().statusCode(200);
                given().redirects().follow(false).get("/console").then().statusCode(303);
            }
            List<HttpResponse<Void>> answers =
                    crawl.stream().map(CompletableFuture::join).toList();
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(200, 429)
                    .containsOnly(200, 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .hasSizeGreaterThan(REQUESTS / 4)
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .hasValueSatisfying(wait -> assertThat(wait).matches("[1-9]\\d*")));
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpResponse<Void> get(String address) {
        try {
            return crawler.send(
                    HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/$", "") + address))
                            .header("Authorization", "Bearer made-up")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
