package vn.hientruong.integration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Clients;
import vn.hientruong.model.identity.Scope;
import vn.hientruong.testsupport.ApiKey;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Another system signs in by itself, and is nobody else. */
@QuarkusTest
class ClientTokenTest {
    @Inject
    Clients clients;

    private final Clients.Made client = ApiKey.issue(Scope.EVENTS_READ);

    @Test
    void aTokenOfASystemIsNobodysAtDoorsForPeople() {
        given().auth().oauth2(TokenDoor.token(client)).get("/api/v1/me").then().statusCode(401);
        given().auth()
                .oauth2(TokenDoor.token(client))
                .get("/api/v1/inbox")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TokenDoor.token(ApiKey.issue(Scope.REPORTS_FILE)))
                .contentType("application/json")
                .body(Filed.body("giao-thong", "Giả danh", List.of()))
                .post("/api/v1/reports")
                .then()
                .statusCode(401);
    }

    @Test
    void whoIsShutOutReadsNothingMoreWhateverItsTokenSays() {
        String token = TokenDoor.token(client);
        clients.end(client.client().id());
        given().accept("application/json")
                .auth()
                .oauth2(token)
                .get("/api/v1/events")
                .then()
                .statusCode(401);
        TokenDoor.grant("client_credentials", client.client().id().toString(), client.secret(), null)
                .statusCode(401)
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void theTokenEndpointAnswersAsTheStandardSays() {
        String id = client.client().id().toString();
        TokenDoor.grant("client_credentials", id, client.secret(), "events:read")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("scope", equalTo("events:read"));
        given().auth()
                .preemptive()
                .basic(id, client.secret())
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200);
        TokenDoor.grant("client_credentials", id, "sai", null)
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"token\"")
                .body("error", equalTo("invalid_client"));
        TokenDoor.grant("client_credentials", "khong-co", client.secret(), null).statusCode(401);
        TokenDoor.grant("client_credentials", id, client.secret(), "reports:file")
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        TokenDoor.grant("client_credentials", id, client.secret(), "everything")
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
        TokenDoor.grant("password", id, client.secret(), null)
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    @Test
    void onlyASystemWithTheScopeReadsEvents() {
        given().accept("application/json").get("/api/v1/events").then().statusCode(401);
        given().accept("application/json")
                .auth()
                .oauth2(SignedIn.sample("admin"))
                .get("/api/v1/events")
                .then()
                .statusCode(403);
        Clients.Made filing = ApiKey.issue(Scope.REPORTS_FILE);
        given().accept("application/json")
                .auth()
                .oauth2(TokenDoor.token(filing))
                .get("/api/v1/events")
                .then()
                .statusCode(403);
        asked().queryParam("after", "x").get("/api/v1/events").then().statusCode(422);
        asked().queryParam("limit", 501).get("/api/v1/events").then().statusCode(422);
    }

    private io.restassured.specification.RequestSpecification asked() {
        return given().accept("application/json").auth().oauth2(TokenDoor.token(client));
    }
}
