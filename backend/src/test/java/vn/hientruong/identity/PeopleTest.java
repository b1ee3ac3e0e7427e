package vn.hientruong.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class PeopleTest {
    @Inject
    Accounts accounts;

    private PeopleDesk desk;

    @BeforeEach
    void anAdministrator() {
        desk = PeopleDesk.begin(accounts);
    }

    @Test
    void everybodyOnStaffIsListedOnceAndFoundInAnySpelling() {
        String stem = PeopleDesk.fresh("trang");
        for (int i = 0; i < 5; i++) {
            String username = stem + "-" + i;
            SignedIn.staff(username, null, Role.INTAKE);
            desk.change(username, new PersonChange("Đặng Hoà " + stem, null, Set.of(Role.INTAKE), null, "vi"))
                    .statusCode(200);
        }

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request =
                    desk.me().queryParam("q", "dang HÒA " + stem).queryParam("limit", 2);
            if (after != null) {
                request.queryParam("after", after);
            }
            JsonPath page = request.get(PeopleDesk.PEOPLE)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.username"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).containsExactly(stem + "-0", stem + "-1", stem + "-2", stem + "-3", stem + "-4");
    }

    @Test
    void aChangeIsSeenAndOtherRightsSignThePersonOut() {
        String username = PeopleDesk.fresh("doi");
        String theirs = SignedIn.staff(username, null, Role.INTAKE);
        String email = username + "@Example.VN";

        desk.change(username, new PersonChange("Mới", email, Set.of(Role.INTAKE), null, "en"))
                .statusCode(200)
                .body("name", equalTo("Mới"))
                .body("email", equalTo(username + "@example.vn"))
                .body("language", equalTo("en"))
                .body("version", equalTo(2));
        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(200);

        desk.change(username, new PersonChange("Mới", email, Set.of(Role.HANDLER), "ubnd-18880", "en"))
                .statusCode(200)
                .body("roles", contains("HANDLER"));
        given().auth().oauth2(theirs).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void whoeverHasNotSeenTheLastChangeIsToldWhatItIs() {
        String username = PeopleDesk.fresh("cu");
        SignedIn.staff(username, null, Role.INTAKE);
        String seen = desk.me().get(desk.path(username)).header("ETag");
        desk.change(username, new PersonChange("Người trước", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(200);

        desk.send(username, seen, new PersonChange("Người sau", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(409)
                .body("current.name", equalTo("Người trước"));
        desk.send(username, null, new PersonChange("Không thẻ", null, Set.of(Role.INTAKE), null, "vi"))
                .statusCode(428);
    }

    @Test
    void whatCannotBeIsPointedAt() {
        String username = PeopleDesk.fresh("sai");
        SignedIn.staff(username, null, Role.INTAKE);
        SignedIn.staff(PeopleDesk.fresh("khac"), null, Role.INTAKE);

        desk.change(username, new PersonChange("A", null, Set.of(Role.HANDLER), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/agency"));
        desk.change(username, new PersonChange("A", null, Set.of(Role.LEAD), "no-such", "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/agency"));
        desk.change(username, new PersonChange("A", null, Set.of(Role.RESIDENT), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
        desk.change(username, new PersonChange("A", "no address", Set.of(Role.INTAKE), null, "vi"))
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
        desk.change(username, new PersonChange("A", null, Set.of(Role.INTAKE), null, "fr"))
                .statusCode(422)
                .body("errors.pointer", contains("/language"));
    }

    @Test
    void anAddressBelongsToOnePersonAlone() {
        String one = PeopleDesk.fresh("thu-mot");
        String other = PeopleDesk.fresh("thu-hai");
        SignedIn.staff(one, null, Role.INTAKE);
        SignedIn.staff(other, null, Role.INTAKE);
        desk.change(one, new PersonChange("Một", one + "@example.vn", Set.of(Role.INTAKE), null, "vi"))
                .statusCode(200);

        desk.change(
                        other,
                        new PersonChange(
                                "Hai",
                                one.toUpperCase(java.util.Locale.ROOT) + "@example.vn",
                                Set.of(Role.INTAKE),
                                null,
                                "vi"))
                .statusCode(422)
                .body("errors[0].detail", containsString("đã có tài khoản"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseComesIn(Role role) {
        String someone = "/" + UUID.randomUUID();
        Bearer.as(role).get(PeopleDesk.PEOPLE).then().statusCode(403);
        Bearer.as(role).get(PeopleDesk.PEOPLE + someone).then().statusCode(403);
        Bearer.as(role).put(PeopleDesk.PEOPLE + someone + "/disabled").then().statusCode(403);
        Bearer.as(role).delete(PeopleDesk.PEOPLE + someone + "/totp").then().statusCode(403);
        Bearer.as(role).delete(PeopleDesk.PEOPLE + someone + "/sessions").then().statusCode(403);
        Bearer.as(role).get("/api/v1/admin/invitations").then().statusCode(403);
    }

    @Test
    void aResidentIsNoMemberOfStaff() {
        SignedIn.resident("0912000972");
        UUID resident =
                accounts.residentOfPhone("0912000972", null, Instant.now()).id();

        desk.me().get(PeopleDesk.PEOPLE + "/" + resident).then().statusCode(404);
        desk.me().put(PeopleDesk.PEOPLE + "/" + resident + "/disabled").then().statusCode(404);
    }
}
