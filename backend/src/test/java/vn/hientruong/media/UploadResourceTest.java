package vn.hientruong.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
                .body("complete", is(false))
                .body("contentType", is("image/jpeg"))
                .body("bytes", is(PHOTO.length));
        completion(ticket.id()).then().statusCode(200).body("complete", is(true));
        completion(ticket.id()).then().statusCode(200).body("complete", is(true));
    }

    @Test
    void whatWasNotSentIsNotComplete() {
        UploadTicket ticket = asking(UploadedFile.promise(PHOTO))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .as(UploadTicket.class);

        completion(ticket.id())
                .then()
                .statusCode(422)
                .body("type", endsWith("/invalid-request"))
                .body("errors[0].pointer", is("?id"));
    }

    @Test
    void aVideoGoesInParts() {
        asking(new NewUpload("video/mp4", 9_000_000L, Sha256.of(PHOTO)))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .body("url", nullValue())
                .body("parts.bytes", contains(5_242_880, 3_757_120))
                .body("parts.offset", contains(0, 5_242_880));
    }

    @Test
    void heicIsRefusedInWords() {
        asking(new NewUpload("image/heic", 10L, Sha256.of(PHOTO)))
                .header("Accept-Language", "en")
                .post("/api/v1/uploads")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/contentType"))
                .body("errors[0].detail", containsString("JPEG"));
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
        completion(id).then().statusCode(404).body("type", endsWith("/not-found"));
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
        "image/gif, 10, /contentType",
        "IMAGE/JPEG, 10, /contentType",
        "application/zip, 10, /contentType",
        "image/svg+xml, 10, /contentType",
        "image/jpeg, " + (Limits.PHOTO_BYTES + 1) + ", /bytes",
        "video/mp4, " + (Limits.VIDEO_BYTES + 1) + ", /bytes",
        "image/jpeg, 0, /bytes",
        "image/jpeg, -1, /bytes"
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

    private Response completion(UUID id) {
        return given().auth().oauth2(token).post("/api/v1/uploads/" + id + "/completion");
    }

    private Response state(UUID id) {
        return given().auth().oauth2(token).get("/api/v1/uploads/" + id);
    }
}
