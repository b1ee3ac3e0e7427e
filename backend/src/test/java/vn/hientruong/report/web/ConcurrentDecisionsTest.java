package vn.hientruong.report.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Two leads decide the same thing at once: one wins, the other is told, and sees what the first decided. */
@QuarkusTest
class ConcurrentDecisionsTest {
    private static final String WARD = "ubnd-18880";

    private final ExecutorService leads = Executors.newFixedThreadPool(2);
    private String handler = "";
    private String one = "";
    private String other = "";
    private Filed filed = new Filed("", "");

    /** A decision, and who takes it. */
    private record Decision(String lead, String action, Map<String, Object> body) {}

    @BeforeEach
    void inProgress() {
        handler = SignedIn.sample("handler");
        one = SignedIn.sample("lead");
        other = SignedIn.staff("decide.lead", WARD, Role.LEAD);
        filed = Filed.pothole(SignedIn.resident("0912000330"));
        filed.act(SignedIn.sample("intake"), "dispatch", Map.of("category", "giao-thong", "leadAgency", WARD), null)
                .statusCode(200);
        filed.act(handler, "acceptance", Map.of(), null).statusCode(200);
    }

    @AfterEach
    void rest() {
        leads.shutdownNow();
    }

    @RepeatedTest(3)
    void oneExtensionIsDecidedOnce() throws Exception {
        String due = filed.show(handler).extract().path("dueAt");
        String later =
                java.time.Instant.parse(due).plus(java.time.Duration.ofDays(1)).toString();
        filed.act(handler, "extension", Map.of("dueAt", later, "reason", "Chờ máy xúc"), null)
                .statusCode(200);
        String end = filed.show(handler).extract().path("extension.dueAt");

        Response refused = loserOf(
                new Decision(one, "extension-decision", Map.of("granted", true)),
                new Decision(other, "extension-decision", Map.of("granted", false)));

        Boolean decided = filed.show(one).extract().path("extension.granted");
        assertThat(decided).isNotNull();
        assertThat(refused.<Boolean>path("current.extension.granted")).isEqualTo(decided);
        assertThat(refused.<Integer>path("current.version"))
                .isEqualTo(filed.show(one).extract().<Integer>path("version"));
        assertThat(filed.show(one).extract().<String>path("dueAt")).isEqualTo(decided ? end : due);
        assertThat(linesOf("extension-decision")).hasSize(1);
    }

    @RepeatedTest(3)
    void oneResultIsApprovedOrSentBack() throws Exception {
        filed.act(handler, "result", Map.of("text", "Đã vá", "noPhotoReason", "Trời tối"), null)
                .statusCode(200);

        Response refused = loserOf(
                new Decision(one, "approval", Map.of()),
                new Decision(other, "sending-back", Map.of("reason", "Chưa sạch")));

        String status = filed.show(one).extract().path("status");
        assertThat(status).isIn("RESOLVED", "IN_PROGRESS");
        assertThat(refused.<String>path("current.status")).isEqualTo(status);
        assertThat(linesOf("approval").size() + linesOf("sending-back").size()).isEqualTo(1);
    }

    /** Both with the same version, at the same time; answers with what the one who came second was told. */
    private Response loserOf(Decision first, Decision second) throws Exception {
        String version = filed.show(one).extract().header("ETag");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Response>> asked = new ArrayList<>();
        for (Decision decision : List.of(first, second)) {
            asked.add(leads.submit(() -> {
                together.await(10, TimeUnit.SECONDS);
                return given().auth()
                        .oauth2(decision.lead())
                        .header("If-Match", version)
                        .contentType(ContentType.JSON)
                        .body(decision.body())
                        .put("/api/v1/reports/{id}/{action}", filed.id(), decision.action());
            }));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> answer : asked) {
            answers.add(answer.get(30, TimeUnit.SECONDS));
        }
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> linesOf(String action) {
        return given().auth()
                .oauth2(one)
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.action == '%s' }".formatted(action));
    }
}
