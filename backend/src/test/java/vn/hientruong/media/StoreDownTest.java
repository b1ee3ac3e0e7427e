package vn.hientruong.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.embedded.EmbeddedStoreServer;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/** A store that goes away takes uploads with it, and nothing else; when it is back all goes on. */
@QuarkusTest
@QuarkusTestResource(value = StoreDownTest.OwnStore.class, restrictToAnnotatedClass = true)
class StoreDownTest {
    private static final byte[] PHOTO = UploadedFile.photo(2000);

    private String token;

    @BeforeEach
    void signIn() {
        token = SignedIn.resident("0912000710");
    }

    @AfterEach
    void bringBack() {
        OwnStore.comeBack();
    }

    @Test
    void whileItIsDownUploadsWaitAndAfterwardsTheyGoOn() throws Exception {
        UploadTicket ticket = promise().then().statusCode(201).extract().as(UploadTicket.class);
        assertThat(UploadedFile.send(ticket, PHOTO)).isEqualTo(200);

        OwnStore.goAway();

        assertUnavailable(promise());
        assertUnavailable(completion(ticket));
        assertUnavailable(given().auth().oauth2(token).get("/api/v1/uploads/" + ticket.id()));
        assertUnavailable(file(List.of(ticket.id().toString())));

        OwnStore.comeBack();

        completion(ticket).then().statusCode(200).body("complete", is(true));
        file(List.of(ticket.id().toString())).then().statusCode(201);
        promise().then().statusCode(201);
    }

    @Test
    void aReportWithoutANewPhotoIsFiledMeanwhile() throws Exception {
        UploadTicket ticket = promise().then().statusCode(201).extract().as(UploadTicket.class);
        UploadedFile.send(ticket, PHOTO);
        completion(ticket).then().statusCode(200);

        OwnStore.goAway();

        file(List.of()).then().statusCode(201);
        file(List.of(ticket.id().toString())).then().statusCode(201);
    }

    @Test
    void aPhotoFiledMeanwhileIsShownOnceTheStoreIsBack() throws Exception {
        byte[] jpeg = Photo.jpeg();
        UploadTicket ticket = promise(jpeg).then().statusCode(201).extract().as(UploadTicket.class);
        UploadedFile.send(ticket, jpeg);
        completion(ticket).then().statusCode(200);
        OwnStore.goAway();
        String report = file(List.of(ticket.id().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().until(() -> failuresOf(ticket.id()) > 0);

        OwnStore.comeBack();

        assertThat(Filed.cleaned(token, report).getString("media[0].state")).isEqualTo("READY");
    }

    private Response promise() {
        return promise(PHOTO);
    }

    private Response promise(byte[] content) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(UploadedFile.promise(content))
                .post("/api/v1/uploads");
    }

    /** Tries to render it that failed, so far. */
    private static int failuresOf(UUID upload) {
        Session session = Arc.container().instance(Session.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select coalesce(max(consecutive_failures), 0) from heavy_tasks where task_instance like ?1",
                                Integer.class)
                        .setParameter(1, upload + "/%")
                        .getSingleResult());
    }

    private Response completion(UploadTicket ticket) {
        return given().auth().oauth2(token).post("/api/v1/uploads/" + ticket.id() + "/completion");
    }

    private Response file(List<String> media) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Filed.body("tieng-on", "Rác đổ đầy vỉa hè", media))
                .post("/api/v1/reports");
    }

    private static void assertUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "30")
                .body("type", endsWith("/store-unavailable"));
    }

    /** An embedded store that a test can stop. */
    public static final class OwnStore implements QuarkusTestResourceLifecycleManager {
        private static @Nullable EmbeddedStoreServer server;
        private static boolean up = true;

        static void goAway() {
            server().stop();
            up = false;
        }

        static void comeBack() {
            if (!up) {
                server().startAgain();
                up = true;
            }
        }

        private static EmbeddedStoreServer server() {
            return Objects.requireNonNull(server);
        }

        @Override
        public Map<String, String> start() {
            try {
                EmbeddedStoreServer own =
                        new EmbeddedStoreServer(Files.createTempDirectory(Path.of("target"), "own-store"));
                server = own;
                return Map.of(
                        "hientruong.store.url", own.url(),
                        "hientruong.store.access-key", own.accessKey(),
                        "hientruong.store.secret-key", own.secretKey());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void stop() {
            server().stop();
        }
    }
}
