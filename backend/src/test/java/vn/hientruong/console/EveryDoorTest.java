package vn.hientruong.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.ConsoleCookie;
import vn.hientruong.identity.ConsoleSessions;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.Photo;
import vn.hientruong.testsupport.SignedIn;

/**
 * Every page there is, visited by everybody there is. The pages come from the routes: one that is not in the table fails, so
 * none can be forgotten. What somebody may not know is in no page they get, whatever its status.
 */
@QuarkusTest
class EveryDoorTest {
    private static final String WARD = "ubnd-18880";
    private static final String ELSEWHERE = "ubnd-18859";
    private static final String PHONE = "912000091";

    /** Found in every page of a report. */
    private static final List<String> REPORT_PAGES = List.of("", "/version", "/editing", "/print");

    private record Answer(int status, String location, String body) {}

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL root;

    @Inject
    ConsoleSessions sessions;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final String internal = "noi-bo-" + UUID.randomUUID();
    private final String waiting = "chua-chuyen-" + UUID.randomUUID();
    private final String elsewhere = "noi-khac-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        String other = "xa-khac-" + UUID.randomUUID().toString().substring(0, 8);
        SignedIn.staff(other, ELSEWHERE, Role.HANDLER);
        for (String username : List.of("intake", "handler", "lead", "supervisor", "admin")) {
            secrets.put(username, sessions.open(username, "hientruong-demo", null, "127.0.0.1"));
        }
        secrets.put("other", sessions.open(other, SignedIn.PASSWORD, null, "127.0.0.1"));

        String resident = SignedIn.resident("0" + PHONE);
        String intake = SignedIn.sample("intake");
        Filed report = Filed.pothole(resident);
        dispatch(report, intake, WARD);
        report.act(SignedIn.sample("handler"), "note", Map.of("text", internal), null)
                .statusCode(200);
        file(resident, waiting);
        Filed hidden = file(resident, elsewhere);
        dispatch(hidden, intake, ELSEWHERE);
        parts.put("{report}", report.id());
        parts.put("{elsewhere}", hidden.id());
        parts.put("{media}", report.show(intake).extract().path("media[0].id"));
        parts.put("{bulk}", UncommonPages.bulk(report));
    }

    @Test
    void everybodyGetsWhatIsTheirsAndNobodyReadsWhatIsNot() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> read = new LinkedHashMap<>();
        for (Map.Entry<String, Doors.Door> door : Doors.doors().entrySet()) {
            for (String person : Doors.EVERYBODY) {
                Answer answer = get(filled(door.getValue().address()), person);
                boolean enters = door.getValue().enter().contains(person);
                boolean opened = answer.status() == 200
                        || (door.getValue().address().contains(Doors.NOTHING)
                                && answer.status() < 500
                                && answer.status() != 403);
                if (enters ? !opened : !refused(answer)) {
                    wrong.add(person + " " + door.getKey() + ": " + answer.status());
                }
                forbidden(person)
                        .filter(secret -> answer.body().contains(secret))
                        .forEach(secret -> wrong.add(person + " " + door.getKey() + " shows " + secret));
                read.merge(person, answer.body(), String::concat);
            }
        }
        assertThat(wrong).isEmpty();
        // they are there to be found
        assertThat(read.get("intake")).contains(PHONE, internal, waiting, elsewhere);
        assertThat(read.get("handler")).contains(internal);
        assertThat(read.get("supervisor")).contains(internal, waiting, elsewhere);
        assertThat(read.get("other")).contains(elsewhere);
    }

    @Test
    void anAgencyGetsNoPageOfAReportThatIsNeitherItsOwnNorPublic() {
        for (String page : REPORT_PAGES) {
            String address = "/console/reports/" + parts.get("{elsewhere}") + page;
            assertThat(get(address, "handler").status()).as(page).isEqualTo(404);
            assertThat(get(address, "lead").status()).as(page).isEqualTo(404);
            assertThat(get(address, "other").status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void withoutSigningInNothingOpensAndNoFormIsTaken() {
        List<String> wrong = new ArrayList<>();
        Doors.doors().forEach((route, door) -> {
            Answer answer = get(filled(door.address()), null);
            boolean led = answer.status() == 303 && answer.location().contains("/console/sign-in?next=");
            if (!led && answer.status() != 401) {
                wrong.add("GET " + route + ": " + answer.status());
            }
            Stream.of(PHONE, internal, waiting, elsewhere)
                    .filter(secret -> answer.body().contains(secret))
                    .forEach(secret -> wrong.add("GET " + route + " shows " + secret));
        });
        for (String route : Doors.routes(POST.class)) {
            int status = post(route, null);
            if (status != 401 && !Doors.isForStrangers(route) && !route.equals("/console/sign-out")) {
                wrong.add("POST " + route + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormNeedsTheTokenOfItsSession() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (String route : Doors.routes(POST.class)) {
            if (Doors.isForStrangers(route)) {
                continue;
            }
            // whoever has no business there is refused before the token is looked at
            int status = post(
                    route,
                    route.startsWith(Doors.ADMINISTRATION)
                            ? "admin"
                            : route.contains("spots") ? "supervisor" : "intake");
            // an administrator asks for what is not there before the token counts
            if (status != 403 && !(status == 404 && route.startsWith(Doors.ADMINISTRATION))) {
                taken.put(route, status);
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void formsOfStrangersAreTakenFromOurOwnPagesAlone() {
        assertThat(Doors.routes(POST.class)).containsAll(Doors.FOR_STRANGERS);
        for (String route : Doors.FOR_STRANGERS) {
            HttpRequest.Builder request = request(Doors.filled(route, "khong-co"), null)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "cross-site");
            assertThat(send(request.POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                                    .build())
                            .status())
                    .as(route)
                    .isEqualTo(403);
        }
    }

    /** What that person may not know. */
    private Stream<String> forbidden(String person) {
        return switch (person) {
            case "intake" -> Stream.of();
            case "supervisor", "admin" -> Stream.of(PHONE);
            case "handler", "lead" -> Stream.of(PHONE, waiting, elsewhere);
            default -> Stream.of(PHONE, waiting, internal);
        };
    }

    private static boolean refused(Answer answer) {
        return answer.status() == 403 || answer.status() == 404;
    }

    private String filled(String address) {
        String whole = address;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            whole = whole.replace(part.getKey(), part.getValue());
        }
        return whole;
    }

    private Answer get(String address, @Nullable String person) {
        return send(request(address, person).GET().build());
    }

    /** As a form, and where that is not what is read there, with a file or as JSON. */
    private int post(String route, @Nullable String person) {
        String address = Doors.filled(
                route.replaceAll("\\{code(:[^/]*)?}", WARD), UUID.randomUUID().toString());
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("application/x-www-form-urlencoded", "csrf=of-another-session");
        bodies.put(
                "multipart/form-data; boundary=end",
                "--end\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\nof-another-session\r\n--end--\r\n");
        bodies.put(
                "application/json",
                "{\"contentType\":\"image/jpeg\",\"bytes\":3,\"sha256\":\"" + "0".repeat(64) + "\"}");
        int status = 415;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            if (status == 415) {
                status = send(request(address, person)
                                .header("Content-Type", body.getKey())
                                .POST(HttpRequest.BodyPublishers.ofString(body.getValue()))
                                .build())
                        .status();
            }
        }
        return status;
    }

    private HttpRequest.Builder request(String address, @Nullable String person) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/$", "") + address));
        return person == null ? request : request.header("Cookie", ConsoleCookie.NAME + "=" + secrets.get(person));
    }

    /** News never end: that they begin is enough. */
    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = browser.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean news =
                        answer.statusCode() == 200 && request.uri().getPath().equals("/console/events");
                byte[] read = news ? body.readNBytes(1) : body.readAllBytes();
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse(""),
                        new String(read, StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Filed file(String resident, String description) {
        Map<String, Object> body = Filed.body("giao-thong", description, List.of(Filed.upload(resident, Photo.jpeg())));
        body.put("public", false);
        var answer = RestAssured.given()
                .auth()
                .oauth2(resident)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract();
        return new Filed(answer.path("id"), answer.path("code"));
    }

    private static void dispatch(Filed filed, String intake, String agency) {
        filed.act(intake, "dispatch", Map.of("category", "giao-thong", "leadAgency", agency), null)
                .statusCode(200);
    }
}
