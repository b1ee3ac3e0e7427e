package vn.hientruong.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleSessions;

@QuarkusTest
class WebhooksPageTest {
    private static final String PAGE = "/console/admin/webhooks";
    private static final Pattern ID = Pattern.compile("webhooks/of/([0-9a-f-]{36})\" data-row>Trung tâm IOC");

    @Inject
    ConsoleSessions sessions;

    private AdminDeskAtWork admin = new AdminDeskAtWork("");

    @BeforeEach
    void signIn() {
        admin = AdminDeskAtWork.begin(sessions);
    }

    @Test
    void aWebhookShowsItsKeyOnceHasALogAndCanBeShut() {
        admin.form(PAGE + "/new")
                .formParam("name", "Trung tâm IOC")
                .formParam("url", "https://ioc.example.vn/hook")
                .post(PAGE + "/new")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("whsec_"));
        Matcher id = ID.matcher(admin.read(PAGE));
        assertThat(id.find()).isTrue();
        String one = PAGE + "/of/" + id.group(1);
        assertThat(admin.read(one)).contains("https://ioc.example.vn/hook").doesNotContain("whsec_");

        admin.form(PAGE).post(one + "/end").then().statusCode(303);
        admin.form(PAGE).post(one + "/end").then().statusCode(404);
        assertThat(admin.read("/console/admin/audit")).contains("Webhook").contains(id.group(1));
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsRefused() {
        for (String url : new String[] {"ftp://ioc.example.vn/", "hook", "https://user:pass@ioc.example.vn/"}) {
            admin.form(PAGE + "/new")
                    .formParam("name", "Sai")
                    .formParam("url", url)
                    .post(PAGE + "/new")
                    .then()
                    .statusCode(422)
                    .body(containsString("webhook-url-fault"));
        }
    }
}
