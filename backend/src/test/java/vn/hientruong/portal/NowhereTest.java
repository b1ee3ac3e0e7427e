package vn.hientruong.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/**
 * What is hidden, private or withdrawn is nowhere: every address of the running application is asked by a stranger, with
 * whatever fits into its parts and its query, and again with the tags of what was cached while one of them was still public.
 * The addresses come from the routes, so none can be forgotten.
 */
@QuarkusTest
class NowhereTest {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)\\s*(:([^{}]|\\{[^{}]*})*)?}");

    /** Not of JAX-RS; what they serve is the same for every report. */
    private static final List<String> OTHERS = List.of("/q/health", "/q/openapi", "/q/metrics", "/dev/nothing");

    /** Asked by phone for what was sent to it: only there where everything is a sample. */
    private static final Set<String> STAND_INS = Set.of("/dev/inbox", "/dev/push");

    private record Answer(int status, String tag, String body) {}

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set by the extension
    URL root;

    private final HttpClient stranger =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tags = new HashMap<>();

    @Test
    void whatIsHiddenPrivateOrWithdrawnIsNowhere() {
        String word = "tuyetmat" + UUID.randomUUID().toString().substring(0, 8);
        Filed control = PublicReports.dispatched("0912000901", "congkhai" + word, true);
        Filed hidden = PublicReports.dispatched("0912000902", "bian" + word, true);
        Filed closed = PublicReports.dispatched("0912000903", "riengtu" + word, false);
        Filed withdrawn = PublicReports.filed("0912000904", "darut" + word, true);
        withdrawn
                .act(SignedIn.resident("0912000904"), "withdrawal", Map.of(), null)
                .statusCode(200);
        List<Filed> gone = List.of(hidden, closed, withdrawn);
        List<String> photos = Stream.concat(gone.stream(), Stream.of(control))
                .map(NowhereTest::photo)
                .toList();
        Set<String> addresses = addresses(gone, control, photos, word);
        Map<String, String> before = ask(addresses); // every cache there is has seen the one that is hidden next
        assertThat(before.values()).anyMatch(body -> body.contains("bian" + word));

        hidden.act(SignedIn.sample("intake"), "hiding", Map.of("reason", "Lộ số điện thoại"), null)
                .statusCode(200);

        Map<String, String> after = ask(addresses);
        List<String> secrets = new ArrayList<>(List.of("bian" + word, "riengtu" + word, "darut" + word));
        gone.forEach(report -> secrets.addAll(List.of(report.id(), report.code())));
        List<String> wrong = new ArrayList<>();
        after.forEach((address, body) -> secrets.stream()
                // an address may repeat what it was asked with, and nothing else
                .filter(secret -> !address.contains(secret) && body.contains(secret))
                .forEach(secret -> wrong.add(address + " shows " + secret)));
        assertThat(wrong).isEmpty();
        // the one that is public is there to be found
        assertThat(after.entrySet())
                .filteredOn(entry -> entry.getValue().contains("congkhai" + word))
                .extracting(entry -> entry.getKey().replaceAll("\\?.*", ""))
                .contains(
                        "/reports",
                        "/map",
                        "/",
                        "/reports/" + control.code(),
                        "/feeds/reports.atom",
                        "/feeds/reports.rss");
    }

    @Test
    void whatIsGoneIsNotCountedAndItsPhotosAreNotSent() {
        String word = "dem" + UUID.randomUUID().toString().substring(0, 8);
        Filed hidden = PublicReports.dispatched("0912000905", word, true);
        String photo = photo(hidden);
        String tag = given().get(photo).then().statusCode(200).extract().header("ETag");
        String page = given().get("/reports/" + hidden.code())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        String box = "/api/v1/map?zoom=12&category=giao-thong&bbox=106.60,17.45,106.65,17.49";
        int there = given().get(box).then().statusCode(200).extract().path("reports");

        hidden.act(SignedIn.sample("intake"), "hiding", Map.of("reason", "Lộ biển số"), null)
                .statusCode(200);

        given().get(box).then().body("reports", equalTo(there - 1));
        given().header("If-None-Match", tag).get(photo).then().statusCode(404);
        given().header("If-None-Match", page)
                .get("/reports/" + hidden.code())
                .then()
                .statusCode(404);
        given().get("/reports/" + hidden.id()).then().statusCode(404);
        given().get("/reports/" + hidden.code() + "/flag").then().statusCode(404);

        hidden.act(SignedIn.sample("intake"), "showing", Map.of("reason", "Đã che"), null)
                .statusCode(200);
        given().get(box).then().body("reports", equalTo(there));
        given().get("/reports/" + hidden.code()).then().statusCode(200);
    }

    /** Where its first photo is, or would be if everybody could see it. */
    private static String photo(Filed report) {
        String url = report.show(SignedIn.sample("intake")).extract().path("media[0].publicUrl");
        return url == null
                ? "/media/" + report.show(SignedIn.sample("intake")).extract().path("media[0].id") + "/0/photo.jpg"
                : url;
    }

    private Map<String, String> ask(Set<String> addresses) {
        Map<String, String> bodies = new TreeMap<>();
        for (String address : addresses) {
            Answer answer = get(address, null);
            bodies.put(address, answer.body());
            String kept = tags.put(address, answer.tag());
            // the tag of a report in the API is the version to act on, not what a cache asks with
            if (kept != null && !kept.isEmpty() && !address.startsWith("/api/v1/reports/")) {
                Answer again = get(address, kept);
                // what a cache kept may only be used again where it is the same as what is sent now
                assertThat(again.status() == 304).as(address).isEqualTo(kept.equals(answer.tag()));
            }
        }
        return bodies;
    }

    private Set<String> addresses(List<Filed> gone, Filed control, List<String> photos, String word) {
        Set<String> parts = new LinkedHashSet<>(List.of(
                "giao-thong",
                "18880",
                "ubnd-18880",
                "csv",
                "xlsx",
                "atom",
                "rss",
                "photo.jpg",
                "",
                ".json",
                ".xml",
                ".json",
                ".xml"));
        parts.add(month());
        Stream.concat(gone.stream(), Stream.of(control))
                .forEach(report -> parts.addAll(List.of(report.id(), report.code())));
        List<String> queries = List.of(
                "",
                "q=" + word,
                "q=" + encoded("bian" + word) + "&stand=open",
                "category=giao-thong&area=18880&limit=200",
                "bbox=106.60,17.45,106.65,17.49&zoom=17",
                "bbox=-180,-90,180,90&zoom=0&category=giao-thong",
                "lat=17.4689&lon=106.6223&lng=106.6223&category=giao-thong&text=" + word,
                "by=category&period=" + month(),
                "service_request_id="
                        + String.join(",", gone.stream().map(Filed::code).toList())
                        + "&jurisdiction_id=&service_code=giao-thong&start_date=2020-01-01T00:00:00Z",
                "code=" + gone.get(0).code() + "&follow=" + gone.get(0).code());
        Set<String> all = new TreeSet<>(photos);
        for (String route : routes()) {
            // what an address names is asked for plainly, what lists in every way
            List<String> asked = PART.matcher(route).find() ? queries.subList(0, 1) : queries;
            for (String path : filled(route, parts)) {
                asked.forEach(query -> all.add(query.isEmpty() ? path : path + "?" + query));
            }
        }
        all.addAll(OTHERS);
        assertThat(all).hasSizeGreaterThan(200);
        return all;
    }

    private static String month() {
        return YearMonth.from(
                        Arc.container().instance(Clock.class).get().instant().atZone(SystemClock.ZONE))
                .toString();
    }

    /** Every GET of every resource and page, whoever it is for: those that are not for strangers say so themselves. */
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null && bean.getBeanClass().getPackageName().startsWith("vn.hientruong")) {
                Arrays.stream(bean.getBeanClass().getMethods())
                        .filter(door -> door.isAnnotationPresent(GET.class))
                        .map(door -> joined(path.value(), below(door)))
                        .filter(route ->
                                !STAND_INS.contains(route) && !route.startsWith("/console") && !route.contains("/test"))
                        .forEach(routes::add);
            }
        }
        assertThat(routes)
                .contains("/", "/map", "/reports", "/api/v1/map", "/sitemap.xml", "/media/{id}/{stamp}/photo.jpg");
        return routes;
    }

    private static String below(Method door) {
        Path path = door.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String joined(String base, String below) {
        String whole = below.isEmpty() ? base : base + "/" + below;
        String slashed = ("/" + whole).replaceAll("/+", "/");
        return slashed.length() > 1 ? slashed.replaceAll("/$", "") : slashed;
    }

    /** Every part takes everything that its pattern allows. */
    private static List<String> filled(String route, Set<String> parts) {
        Matcher part = PART.matcher(route);
        if (!part.find()) {
            return List.of(route);
        }
        List<String> all = new ArrayList<>();
        String pattern =
                part.group(2) == null ? "[^/]+" : part.group(2).substring(1).strip();
        for (String value : parts) {
            if (value.matches(pattern)) {
                all.addAll(filled(route.substring(0, part.start()) + value + route.substring(part.end()), parts));
            }
        }
        return all;
    }

    private Answer get(String address, @Nullable String tag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(root.toString().replaceAll("/$", "") + address))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Encoding", "gzip");
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        try {
            HttpResponse<InputStream> answer =
                    stranger.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            boolean packed = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            try (InputStream body = packed ? new GZIPInputStream(answer.body()) : answer.body()) {
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("ETag").orElse(""),
                        new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(address, failed);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
