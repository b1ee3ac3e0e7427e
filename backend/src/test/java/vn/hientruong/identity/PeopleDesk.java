package vn.hientruong.identity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/**
 * An administrator at work on the accounts of others.
 *
 * @param username their own
 */
record PeopleDesk(Accounts accounts, String username, String token) {
    static final String PEOPLE = "/api/v1/admin/people";

    static PeopleDesk begin(Accounts accounts) {
        String username = fresh("quan-tri");
        return new PeopleDesk(accounts, username, SignedIn.staff(username, null, Role.ADMIN));
    }

    static ValidatableResponse signIn(String username) {
        return given().contentType(ContentType.JSON)
                .body(new StaffSignIn(username, SignedIn.PASSWORD, null))
                .post("/api/v1/staff/sign-in")
                .then();
    }

    ValidatableResponse change(String username, PersonChange said) {
        return send(username, me().get(path(username)).header("ETag"), said);
    }

    ValidatableResponse send(String username, @Nullable String seen, PersonChange said) {
        RequestSpecification request = me().contentType(ContentType.JSON).body(said);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.put(path(username)).then();
    }

    String path(String username) {
        return PEOPLE + "/" + accounts.findStaff(username).orElseThrow().id();
    }

    /** A request with the version of that person as they are now. */
    RequestSpecification looked(String username) {
        return Looked.at(this::me, path(username));
    }

    RequestSpecification me() {
        return given().auth().oauth2(token);
    }

    static String fresh(String stem) {
        return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
