package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.Clients;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.identity.Scope;

@QuarkusTest
class ClientsPageTest {
    private static final String PAGE = "/console/admin/clients";
    private static final Pattern MADE =
            Pattern.compile("<code>([0-9a-f-]{36})</code>.*<code>([\\w-]{43})</code>", Pattern.DOTALL);

    @Inject
    ConsoleSessions sessions;

    @Inject
    Clients clients;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aKeyIsShownOnceOpensWhatWasSaidAndEndsWhenItIsWithdrawn() {
        String page = admin.form(PAGE + "/new")
                .formParam("name", "IOC <tỉnh>")
                .formParam("scopes", "REPORTS_FILE")
                .post(PAGE + "/new")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        Matcher made = MADE.matcher(page);
        assertThat(made.find()).isTrue();
        String id = made.group(1);
        String secret = made.group(2);

        assertThat(clients.findBySecret(secret, Scope.REPORTS_FILE)).isPresent();
        assertThat(clients.findBySecret(secret, Scope.EVENTS_READ)).isEmpty();
        assertThat(admin.read(PAGE)).contains("IOC &lt;tỉnh&gt;").contains(id).doesNotContain(secret);

        admin.form(PAGE).post(PAGE + "/of/" + id + "/end").then().statusCode(303);
        assertThat(clients.findBySecret(secret, Scope.REPORTS_FILE)).isEmpty();
        assertThat(admin.read("/console/admin/audit"))
                .contains("Hệ thống kết nối")
                .contains(id);
        admin.form(PAGE).post(PAGE + "/of/" + id + "/end").then().statusCode(404);
    }

    @Test
    void aSystemNeedsANameAndSomethingItMayDo() {
        admin.form(PAGE + "/new")
                .post(PAGE + "/new")
                .then()
                .statusCode(422)
                .body(containsString("client-name-fault"))
                .body(containsString("client-scopes-fault"));
    }
}
