package vn.hientruong.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** Where officers are and come from, as a page says it. */
@QuarkusTest
class WaysBetweenDesksTest {
    @Inject
    ConsoleSessions sessions;

    private Filed filed = new Filed("", "");

    @BeforeEach
    void dispatch() {
        filed = Filed.pothole(SignedIn.resident("0912000917"));
        filed.act(
                        SignedIn.sample("intake"),
                        "dispatch",
                        Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"),
                        null)
                .statusCode(200);
    }

    @Test
    void whatIntakeHasJustHandledCanBeOpenedAgain() {
        assertThat(read("intake", "/console/intake?handled=" + filed.id() + "&done=dispatch"))
                .contains(
                        "Đã thực hiện: Chuyển xử lý. <a href=\"/console/reports/" + filed.id() + "\">Mở phản ánh</a>");
    }

    @Test
    void aReportOpenedFromADeskIsStillThatDesks() {
        String page = "/console/reports/" + filed.id();

        assertThat(read("handler", page + "?desk=agency"))
                .contains("<a href=\"/console/agency\" aria-current=\"page\">");
        assertThat(read("handler", page)).contains("<a href=\"/console/reports\" aria-current=\"page\">");
        assertThat(read("supervisor", page + "?desk=agency"))
                .contains("<a href=\"/console/reports\" aria-current=\"page\">");
    }

    private String read(String user, String page) {
        return given().cookie(ConsoleCookie.NAME, sessions.open(user, "hientruong-demo", null, "127.0.0.1"))
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
