package vn.hientruong.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.model.Limits;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadTicket;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class UploadResourceTest {
    private static final byte[] PHOTO = UploadedFile.photo(2000);
    private static final String PHONE = "0912000701";

    private String token;

    @BeforeEach
    void signIn() {
        token = SignedIn.resident(PHONE);
    }

    @Test
    void aTicketLetsOneFileIn() throws Exception {
        UploadTicket ticket = asking(UploadedFile.promise(PHOTO))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/uploads/"))
                .extract()
                .as(UploadTicket.class);
        state(ticket.id()).then().statusCode(200).body("received", is(false));

        assertThat(ticket.method()).isEqualTo("PUT");
        assertThat(ticket.url()).doesNotContain(ticket.id().toString());
        assertThat(UploadedFile.send(ticket, PHOTO)).isEqualTo(200);

        state(ticket.id())
                .then()
                .statusCode(200)
                .body("received", is(true))
                .body("contentType", is("image/jpeg"))
                .body("bytes", is(PHOTO.length));
    }

    @Test
    void aStrangersUploadIsNotThere() {
        UUID id = asking(UploadedFile.promise(PHOTO))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .as(UploadTicket.class)
                .id();
        token = SignedIn.resident("0912000702");

        state(id).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @Test
    void nobodyAsksWithoutSigningIn() {
        given().contentType(ContentType.JSON)
                .body(UploadedFile.promise(PHOTO))
                .post("/api/v1/uploads")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, 10, /contentType",
        "image/svg+xml, 10, /contentType",
        "image/jpeg, " + (Limits.PHOTO_BYTES + 1) + ", /bytes",
        "video/mp4, " + (Limits.VIDEO_BYTES + 1) + ", /bytes",
        "image/jpeg, 0, /bytes"
    })
    void otherFilesAreRefused(String contentType, long bytes, String pointer) {
        asking(new NewUpload(contentType, bytes, Sha256.of(PHOTO)))
                .post("/api/v1/uploads")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is(pointer));
    }

    private RequestSpecification asking(NewUpload promised) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).body(promised);
    }

    private Response state(UUID id) {
        return given().auth().oauth2(token).get("/api/v1/uploads/" + id);
    }
}
