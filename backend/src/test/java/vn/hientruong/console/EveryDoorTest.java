package vn.hientruong.console;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final Set<String> EVERYBODY = Set.of("intake", "handler", "lead", "supervisor", "admin", "other");
    private static final Set<String> STAFF_OF_IT = Set.of("intake", "handler", "lead", "supervisor", "admin");
    private static final Set<String> INTAKE = Set.of("intake");
    private static final Set<String> AGENCIES = Set.of("handler", "lead", "other");
    private static final Set<String> LEADERS = Set.of("lead", "supervisor", "admin");
    private static final Set<String> OVERSEERS = Set.of("supervisor", "admin");

    /**
     * A page.
     *
     * @param address with what stands for its parts in braces
     * @param enter who gets it; anybody else is refused
     */
    private record Door(String address, Set<String> enter) {}

    /** By the route; {code} is the report of the ward, {elsewhere} one that only the other agency works on. */
    private static final Map<String, Door> DOORS = Map.ofEntries(
            entry("/console/agency", new Door("/console/agency", AGENCIES)),
            entry("/console/agency/points", new Door("/console/agency/points?cut=agency", AGENCIES)),
            entry("/console/badges", new Door("/console/badges", EVERYBODY)),
            entry(
                    "/console/bulk",
                    new Door(
                            "/console/bulk?action=note&report={report}&report={elsewhere}",
                            Set.of("intake", "handler", "lead", "supervisor", "other"))),
            entry("/console/bulk/{id}", new Door("/console/bulk/{bulk}", Set.of("lead"))),
            entry("/console/events", new Door("/console/events", EVERYBODY)),
            entry("/console/hotline", new Door("/console/hotline", INTAKE)),
            entry("/console/intake", new Door("/console/intake?report={report}", INTAKE)),
            entry("/console/leader", new Door("/console/leader?whole=yes", LEADERS)),
            entry(
                    "/console/leader/export",
                    new Door("/console/leader/export?format=csv&by=agency&figures=received", LEADERS)),
            entry(
                    "/console/leader/export/reports",
                    new Door("/console/leader/export/reports?figure=received", LEADERS)),
            entry("/console/leader/map", new Door("/console/leader/map?whole=yes", LEADERS)),
            entry("/console/leader/map/cells", new Door("/console/leader/map/cells", LEADERS)),
            entry("/console/leader/ranking", new Door("/console/leader/ranking?whole=yes", LEADERS)),
            entry("/console/leader/reports", new Door("/console/leader/reports?figure=received", LEADERS)),
            entry("/console/leader/spots", new Door("/console/leader/spots", OVERSEERS)),
            entry("/console/leader/wall", new Door("/console/leader/wall", LEADERS)),
            entry("/console/notifications", new Door("/console/notifications", EVERYBODY)),
            entry("/console/reports", new Door("/console/reports", EVERYBODY)),
            entry("/console/reports/{id}", new Door("/console/reports/{report}", EVERYBODY)),
            entry(
                    "/console/reports/{id}/comparison",
                    new Door("/console/reports/{report}/comparison?with={report}", EVERYBODY)),
            entry("/console/reports/{id}/editing", new Door("/console/reports/{report}/editing", EVERYBODY)),
            entry(
                    "/console/reports/{id}/media/{mediaId}",
                    new Door("/console/reports/{report}/media/{media}", STAFF_OF_IT)),
            entry("/console/reports/{id}/print", new Door("/console/reports/{report}/print", EVERYBODY)),
            entry("/console/reports/{id}/split", new Door("/console/reports/{report}/split", INTAKE)),
            entry("/console/reports/{id}/version", new Door("/console/reports/{report}/version", EVERYBODY)));

    /** Lead somewhere else, or are for strangers: nothing is shown there. */
    private static final Set<String> SHOW_NOTHING =
            Set.of("/", "/console", "/console/sign-in", "/console/language", "/console/theme");

    /** Pages of administrators need no line of their own: they are theirs alone. */
    private static final String ADMINISTRATION = "/console/admin";

    /** A part of a route, perhaps with a pattern of its own. */
    private static final String PART = "\\{\\w+(\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*)?}";

    /** Stands for what no example is known of: the door must be shut to others all the same. */
    private static final String NOTHING = "0190e3a0-0000-7000-8000-000000000000";

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
        parts.put("{bulk}", bulk(report));
    }

    @Test
    void everybodyGetsWhatIsTheirsAndNobodyReadsWhatIsNot() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> read = new LinkedHashMap<>();
        for (Map.Entry<String, Door> door : doors().entrySet()) {
            for (String person : EVERYBODY) {
                Answer answer = get(filled(door.getValue().address()), person);
                boolean enters = door.getValue().enter().contains(person);
                boolean opened = answer.status() == 200
                        || (door.getValue().address().contains(NOTHING)
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
        doors().forEach((route, door) -> {
            Answer answer = get(filled(door.address()), null);
            boolean led = answer.status() == 303 && answer.location().contains("/console/sign-in?next=");
            if (!led && answer.status() != 401) {
                wrong.add("GET " + route + ": " + answer.status());
            }
            Stream.of(PHONE, internal, waiting, elsewhere)
                    .filter(secret -> answer.body().contains(secret))
                    .forEach(secret -> wrong.add("GET " + route + " shows " + secret));
        });
        for (String route : routes(POST.class)) {
            int status = post(route, null);
            if (status != 401 && !SHOW_NOTHING.contains(route) && !route.equals("/console/sign-out")) {
                wrong.add("POST " + route + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormNeedsTheTokenOfItsSession() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (String route : routes(POST.class)) {
            if (route.equals("/console/sign-in")) {
                continue; // there is no session yet; the browser itself says where the form stood
            }
            // whoever has no business there is refused before the token is looked at
            int status = post(
                    route,
                    route.startsWith(ADMINISTRATION) ? "admin" : route.contains("spots") ? "supervisor" : "intake");
            // an administrator asks for what is not there before the token counts
            if (status != 403 && !(status == 404 && route.startsWith(ADMINISTRATION))) {
                taken.put(route, status);
            }
        }
        assertThat(taken).isEmpty();
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

    /** By route, in order; one without a door fails. */
    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        for (String route : routes(GET.class)) {
            if (SHOW_NOTHING.contains(route)) {
                continue;
            }
            Door known = DOORS.get(route);
            if (known == null && route.startsWith(ADMINISTRATION)) {
                known = new Door(route.replaceAll(PART, NOTHING), Set.of("admin"));
            }
            assertThat(known).as("add who may enter " + route).isNotNull();
            doors.put(route, java.util.Objects.requireNonNull(known));
        }
        assertThat(doors.keySet()).as("no such page any more").containsAll(DOORS.keySet());
        return doors;
    }

    private static Set<String> routes(Class<? extends Annotation> method) {
        Set<String> routes = new TreeSet<>();
        for (Class<?> page : pages()) {
            String base = page.getAnnotation(Path.class).value();
            Arrays.stream(page.getMethods())
                    .filter(door -> door.isAnnotationPresent(method))
                    .forEach(door -> routes.add(base + below(door)));
        }
        assertThat(routes).hasSizeGreaterThan(5);
        return routes;
    }

    private static String below(Method door) {
        Path path = door.getAnnotation(Path.class);
        return path == null ? "" : (path.value().startsWith("/") ? "" : "/") + path.value();
    }

    private static Set<Class<?>> pages() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.getPackageName().startsWith(EveryDoorTest.class.getPackageName()))
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toSet());
    }

    private String filled(String address) {
        return replaced(address, parts);
    }

    private static String replaced(String address, Map<String, String> parts) {
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
        String address = route.replaceAll(PART.replace("\\w+", "code"), WARD)
                .replaceAll(PART, UUID.randomUUID().toString());
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

    /** An action on many reports by the lead of the ward. */
    private static String bulk(Filed report) {
        return RestAssured.given()
                .auth()
                .oauth2(SignedIn.sample("lead"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientKey", UUID.randomUUID(),
                        "reports", List.of(Map.of("id", report.id())),
                        "note", Map.of("text", "Cùng lúc")))
                .post("/api/v1/inbox/bulk")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
