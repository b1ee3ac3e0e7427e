package vn.hientruong.integration;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Clients;

/** Where another system gets its token. */
final class TokenDoor {
    private TokenDoor() {}

    static ValidatableResponse grant(String type, String id, String secret, @Nullable String scope) {
        var request =
                given().formParam("grant_type", type).formParam("client_id", id).formParam("client_secret", secret);
        return (scope == null ? request : request.formParam("scope", scope))
                .post("/oauth2/token")
                .then();
    }

    static String token(Clients.Made of) {
        return grant("client_credentials", of.client().id().toString(), of.secret(), null)
                .extract()
                .path("access_token");
    }
}
