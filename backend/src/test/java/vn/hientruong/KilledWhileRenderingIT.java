package vn.hientruong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Packaged;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** The packaged program dies while it renders photos; the next one goes on where it stopped. */
class KilledWhileRenderingIT {
    private static final int REPORTS = 5;
    private static final int PHOTOS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> SETTINGS = Map.of(
            "HIENTRUONG_SAMPLE", "DIRECTORY",
            "HIENTRUONG_LIMITS_FACTOR", "1000",
            "HIENTRUONG_JOBS_HEARTBEAT_INTERVAL", "1s");

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        RestAssured.reset();
    }

    @Test
    void everyPhotoIsShownInTheEnd() throws Exception {
        Path data = folder.resolve("data");
        Packaged first = Packaged.start("demo", data, SETTINGS).ready();
        RestAssured.baseURI = first.url();
        String resident = SignedIn.resident("0912000101");
        byte[] photo = Photo.jpeg(2400, 1800); // larger than what is shown
        List<String> reports = IntStream.range(0, REPORTS)
                .mapToObj(report -> file(resident, photo))
                .toList();
        await().atMost(PATIENCE).until(() -> states(resident, reports).contains("READY"));
        assertThat(states(resident, reports)).as("not all done before it dies").contains("PROCESSING");
        first.kill();

        try (Packaged second = Packaged.start("demo", data, SETTINGS).ready()) {
            RestAssured.baseURI = second.url();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states(resident, reports))
                            .hasSize(REPORTS * PHOTOS)
                            .containsOnly("READY"));
            assertThat(second.log()).doesNotContain("stays private");
            for (String report : reports) {
                assertThat(widths(resident, report)).containsOnly(1600);
            }
        }
    }

    private static String file(String resident, byte[] photo) {
        List<String> uploads = IntStream.range(0, PHOTOS)
                .mapToObj(one -> Filed.upload(resident, photo))
                .toList();
        return given().auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(Filed.body("giao-thong", "Ổ gà", uploads))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> states(String resident, List<String> reports) {
        return reports.stream()
                .flatMap(report -> given()
                        .auth()
                        .oauth2(resident)
                        .get("/api/v1/reports/{id}", report)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("media.state")
                        .stream())
                .toList();
    }

    private static List<Integer> widths(String resident, String report) throws IOException {
        List<String> urls = given().auth()
                .oauth2(resident)
                .get("/api/v1/reports/{id}", report)
                .then()
                .extract()
                .path("media.url");
        List<Integer> widths = new ArrayList<>();
        for (String url : urls) {
            widths.add(ImageIO.read(new ByteArrayInputStream(Filed.fetch(url))).getWidth());
        }
        return widths;
    }
}
