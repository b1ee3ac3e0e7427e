package vn.hientruong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.testsupport.Bearer;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class AuditLogTest {
    @Inject
    Event<Changed> changes;

    @Inject
    Accounts accounts;

    @Inject
    Session session;

    @Test
    void onlyFieldsThatDifferAreKeptWithWhatTheyWere() {
        String who = somebody();
        fire(
                who,
                Changed.of(
                        "agency",
                        "khac-nhau",
                        Map.of("name", "A", "active", true),
                        Map.of("name", "B", "active", true)));

        JsonPath line = list("who", who).extract().jsonPath();
        assertThat(line.getString("items[0].act")).isEqualTo("changed");
        assertThat(line.getString("items[0].thing")).isEqualTo("khac-nhau");
        assertThat(line.getList("items[0].changes.field")).containsExactly("name");
        assertThat(line.getString("items[0].changes[0].before")).isEqualTo("A");
        assertThat(line.getString("items[0].changes[0].after")).isEqualTo("B");
    }

    @Test
    void aChangeThatChangesNothingIsNoLine() {
        String who = somebody();
        fire(who, Changed.of("agency", "nhu-cu", Map.of("name", "A"), Map.of("name", "A")));

        assertThat(list("who", who).extract().<List<?>>path("items")).isEmpty();
    }

    @Test
    void whatWasRolledBackLeavesNoLine() {
        String who = somebody();
        QuarkusTransaction.begin();
        changes.fire(Changed.of("agency", "hoan-tac", null, Map.of("name", "A")).by(idOf(who)));
        QuarkusTransaction.rollback();

        assertThat(list("who", who).extract().<List<?>>path("items")).isEmpty();
    }

    @Test
    void aChangeOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> changes.fire(Changed.of("agency", "ngoai", null, Map.of("name", "A"))))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "totpSecret", "refreshToken", "passwordHash"})
    void aSecretIsRefusedAndTheChangeWithIt(String field) {
        String who = somebody();

        assertThatThrownBy(() -> fire(who, Changed.of("person", "x", null, Map.of("deep", Map.of(field, "s")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list("who", who).extract().<List<?>>path("items")).isEmpty();
    }

    @Test
    void aKindOrAnActWithoutANameIsRefused() {
        assertThatThrownBy(() -> fire(somebody(), Changed.of("unheard-of", "x", null, Map.of("name", "A"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fire(somebody(), Changed.act("agency", "x", "unheard-of", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set kind = 'area'",
                "update audit_entry set at = at where false",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void theDatabaseRefusesToTouchALine(String statement) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> session.createNativeMutationQuery(statement).executeUpdate()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void pagesShowEveryLineOnce() {
        String who = somebody();
        for (int i = 0; i < 7; i++) {
            fire(who, Changed.of("category", "trang-" + i, null, Map.of("name", "A")));
        }

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            ValidatableResponse answer =
                    after == null ? list("who", who, "limit", "3") : list("who", who, "limit", "3", "after", after);
            JsonPath page = answer.extract().jsonPath();
            seen.addAll(page.getList("items.thing"));
            after = page.getString("next");
        } while (after != null);

        assertThat(seen).containsExactly("trang-6", "trang-5", "trang-4", "trang-3", "trang-2", "trang-1", "trang-0");
    }

    @Test
    void kindAndDayNarrowTheList() {
        String who = somebody();
        fire(who, Changed.of("category", "loc-1", null, Map.of("name", "A")));
        fire(who, Changed.of("template", "loc-2", null, Map.of("name", "A")));

        assertThat(list("who", who, "kind", "template").extract().<List<String>>path("items.thing"))
                .containsExactly("loc-2");
        assertThat(list("who", who, "from", "2000-01-01", "to", "2999-12-31")
                        .extract()
                        .<List<String>>path("items.thing"))
                .containsExactly("loc-2", "loc-1");
        assertThat(list("who", who, "to", "2000-01-01").extract().<List<?>>path("items"))
                .isEmpty();
        assertThat(list("who", "khong-co-ai").extract().<List<?>>path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=x",
                "from=yesterday",
                "to=2026-13-01",
                "limit=0",
                "limit=201",
                "after=x",
                "from=99999-01-01"
            })
    void aQuestionThatMakesNoSenseIsRefused(String query) {
        Bearer.as(Role.ADMIN)
                .get("/api/v1/admin/audit?" + query)
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(org.hamcrest.Matchers.is(400), org.hamcrest.Matchers.is(422)));
    }

    @Test
    void onlyAdministratorsReadIt() {
        for (Role role : List.of(Role.RESIDENT, Role.INTAKE, Role.HANDLER, Role.LEAD, Role.SUPERVISOR)) {
            Bearer.as(role).get("/api/v1/admin/audit").then().statusCode(403);
        }
    }

    /** A member of staff of whom nothing is kept yet. */
    private static String somebody() {
        String username = "kt-" + UUID.randomUUID().toString().substring(0, 8);
        SignedIn.staff(username, null, Role.ADMIN);
        return username;
    }

    private UUID idOf(String username) {
        return accounts.findStaff(username).orElseThrow().id();
    }

    private void fire(String who, Changed changed) {
        UUID id = idOf(who);
        QuarkusTransaction.requiringNew().run(() -> changes.fire(changed.by(id)));
    }

    private static ValidatableResponse list(String... query) {
        var request = Bearer.as(Role.ADMIN);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/admin/audit").then().statusCode(200);
    }
}
