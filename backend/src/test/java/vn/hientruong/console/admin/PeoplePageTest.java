package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

/** Two administrators at the account of one person. */
@QuarkusTest
class PeoplePageTest {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Accounts accounts;

    @Test
    void whoShutsAnAccountThatSomebodyElseChangedSeesItFirst() {
        String username = "hai-quan-tri-" + UUID.randomUUID().toString().substring(0, 8);
        SignedIn.staff(username, null, Role.INTAKE);
        String page = "/console/admin/people/of/"
                + accounts.findStaff(username).orElseThrow().id();
        AdminDeskAtWork admin = AdminDeskAtWork.begin(sessions);

        RequestSpecification late = admin.form(page);
        admin.form(page)
                .formParam("name", "Người vừa đổi tên")
                .formParam("roles", "SUPERVISOR")
                .formParam("language", "vi")
                .post(page)
                .then()
                .statusCode(303);
        late.post(page + "/disable")
                .then()
                .statusCode(409)
                .body(containsString("Người khác vừa thay đổi nội dung này"))
                .body(containsString("Người vừa đổi tên"));
        assertThat(accounts.findStaff(username).orElseThrow().disabled()).isFalse();
        assertThat(accounts.findStaff(username).orElseThrow().roles()).isEqualTo(Set.of(Role.SUPERVISOR));

        admin.form(page).post(page + "/disable").then().statusCode(303);
        assertThat(accounts.findStaff(username).orElseThrow().disabled()).isTrue();
        admin.form(page).post(page + "/enable").then().statusCode(303);
        assertThat(accounts.findStaff(username).orElseThrow().disabled()).isFalse();
    }
}
