package vn.hientruong.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** A form whose answer was lost is sent again: what it asked for is done once, and nobody is told that somebody else did it. */
@QuarkusTest
class SentTwiceTest {
    private static final String OTHERS = "Người khác vừa làm";

    @Inject
    ConsoleSessions sessions;

    private String intake = "";
    private String handler = "";
    private String lead = "";
    private Filed filed = new Filed("", "");

    @BeforeEach
    void begin() {
        intake = session("intake");
        handler = session("handler");
        lead = session("lead");
        filed = Filed.pothole(SignedIn.resident("0912000915"));
    }

    @Test
    void everyFormFromIntakeToApproval() {
        twice(intake, "note", Map.of("text", "Đã gọi lại cho người dân"));
        twice(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880", "urgency", "NORMAL"));
        twice(handler, "acceptance", Map.of());
        twice(handler, "progress", Map.of("note", "Đã khảo sát hiện trường"));
        twice(handler, "result", Map.of("text", "Đã vá ổ gà", "noPhotoReason", "Trời tối"));
        twice(lead, "sending-back", Map.of("reason", "Chưa rõ vật liệu"));
        twice(handler, "result", Map.of("text", "Đã vá bằng bê tông nhựa", "noPhotoReason", "Trời tối"));
        twice(lead, "approval", Map.of());
    }

    @Test
    void aRefusalAReturnAndAMerge() {
        twice(intake, "information-request", Map.of("question", "Gần số nhà nào?"));
        twice(intake, "rejection", Map.of("reason", "SPAM", "text", "Không thuộc phạm vi tiếp nhận"));

        filed = Filed.pothole(SignedIn.resident("0912000915"));
        twice(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", "ubnd-18880", "urgency", "NORMAL"));
        twice(handler, "return", Map.of("reason", "Không thuộc địa bàn"));
        Filed other = Filed.pothole(SignedIn.resident("0912000916"));
        String done = twice(intake, "merge", Map.of("into", other.code()));
        assertThat(done).contains("undo=");
    }

    @Test
    void aPartThatBecomesAReportOfItsOwnIsMadeOnce() {
        String page = "/console/reports/" + filed.id() + "/split";
        String html = read(intake, page);
        Map<String, String> sent = Map.of("category0", "chieu-sang", "description0", "Đèn đường cạnh đó cũng hỏng");

        Response first = post(intake, page, hidden(html), sent);
        Response again = post(intake, page, hidden(html), sent);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        filed.show(SignedIn.sample("intake")).body("splitInto.size()", equalTo(1));
    }

    @Test
    void theMergeOfTwoReportsSideBySide() {
        Filed other = Filed.pothole(SignedIn.resident("0912000916"));
        String html = read(intake, "/console/reports/" + filed.id() + "/comparison?with=" + other.id());
        String page = "/console/reports/" + filed.id() + "/merge";
        Map<String, String> form = hidden(formOf("merge", html));

        post(intake, page, form, Map.of()).then().statusCode(303);
        post(intake, page, form, Map.of()).then().statusCode(303).header("Location", containsString("done=merge"));
    }

    @Test
    void whatIsTypedAnewOnTheSameFormIsNotTakenForTheSame() {
        String page = "/console/reports/" + filed.id();
        Map<String, String> form = hidden(formOf("note", read(intake, page)));
        post(intake, page + "/note", form, Map.of("text", "Lời thứ nhất"))
                .then()
                .statusCode(303);

        post(intake, page + "/note", form, Map.of("text", "Lời thứ hai"))
                .then()
                .statusCode(409)
                .body(containsString("Bạn vừa làm ở cửa sổ khác"))
                .body(containsString("Bạn vừa thay đổi phản ánh này ở cửa sổ khác."))
                .body(containsString("Lời thứ hai</textarea>"))
                .body(not(containsString(OTHERS)));
    }

    @Test
    void whatSomebodyElseDidIsStillSaidOfThem() {
        String page = "/console/reports/" + filed.id();
        Map<String, String> form = hidden(formOf("note", read(intake, page)));
        filed.act(
                        SignedIn.staff("hai.lan", null, vn.hientruong.model.identity.Role.INTAKE),
                        "note",
                        Map.of("text", "Của người khác"),
                        null)
                .statusCode(200);

        post(intake, page + "/note", form, Map.of("text", "Của tôi"))
                .then()
                .statusCode(409)
                .body(containsString(OTHERS));
    }

    @Test
    void whatWasTakenBackMayBeDoneAnew() {
        Filed other = Filed.pothole(SignedIn.resident("0912000916"));
        String page = "/console/reports/" + filed.id();
        Map<String, String> form = hidden(formOf("merge", read(intake, page)));
        Map<String, String> into = Map.of("into", other.code());
        String done = post(intake, page + "/merge", form, into).header("Location");
        String bulk = done.substring(done.indexOf("undo=") + "undo=".length());
        given().auth()
                .oauth2(SignedIn.sample("intake"))
                .post("/api/v1/inbox/bulk/{id}/undo", bulk)
                .then()
                .statusCode(200);

        int status = post(intake, page + "/merge", form, into).statusCode();

        assertThat(status).isEqualTo(409);
    }

    /** Sends the form of that action twice; answers with where both lead. */
    private String twice(String session, String action, Map<String, String> typed) {
        String page = "/console/reports/" + filed.id();
        Map<String, String> form = hidden(formOf(action, read(session, page)));

        Response first = post(session, page + "/" + action, form, typed);
        Response again = post(session, page + "/" + action, form, typed);

        assertThat(first.statusCode()).as("%s: %s", action, first.asString()).isEqualTo(303);
        assertThat(again.statusCode())
                .as("%s again: %s", action, again.asString())
                .isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).contains("done=" + action);
        List<String> ids = given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.action == '%s' && it.mine == %s }.id".formatted(action, session.equals(intake)));
        assertThat(ids).as(action).hasSizeBetween(1, 2);
        assertThat(ids.size()).as("lines of %s", action).isEqualTo(action.equals("result") ? results() : 1);
        return first.header("Location");
    }

    /** A result is handed in again after it was sent back. */
    private int results() {
        List<String> sentBack = given().auth()
                .oauth2(SignedIn.sample("intake"))
                .get("/api/v1/reports/{id}/entries", filed.id())
                .then()
                .extract()
                .path("findAll { it.action == 'sending-back' }.id");
        return 1 + sentBack.size();
    }

    private String session(String user) {
        return sessions.open(user, "hientruong-demo", null, "127.0.0.1");
    }

    private static String read(String session, String page) {
        return asks(session).get(page).then().statusCode(200).extract().asString();
    }

    private static Response post(String session, String page, Map<String, String> hidden, Map<String, String> typed) {
        return asks(session)
                .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                .formParams(hidden)
                .formParams(typed)
                .post(page);
    }

    private static RequestSpecification asks(String session) {
        return given().cookie(ConsoleCookie.NAME, session).redirects().follow(false);
    }

    private static String formOf(String action, String html) {
        Matcher form = Pattern.compile(
                        "<form method=\"post\"[^>]* action=\"[^\"]*/" + action + "\".*?</form>", Pattern.DOTALL)
                .matcher(html);
        assertThat(form.find()).as(action).isTrue();
        return form.group();
    }

    private static Map<String, String> hidden(String form) {
        return Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(form)
                .results()
                .collect(java.util.stream.Collectors.toMap(
                        found -> found.group(1), found -> found.group(2), (one, other) -> one));
    }
}
