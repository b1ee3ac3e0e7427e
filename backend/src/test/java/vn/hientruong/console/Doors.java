package vn.hientruong.console;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every page of the console, found by its route, and who may enter. */
final class Doors {
    private Doors() {}

    static final Set<String> EVERYBODY = Set.of("intake", "handler", "lead", "supervisor", "admin", "other");
    private static final Set<String> STAFF_OF_IT = Set.of("intake", "handler", "lead", "supervisor", "admin");
    private static final Set<String> INTAKE = Set.of("intake");
    private static final Set<String> AGENCIES = Set.of("handler", "lead", "other");
    private static final Set<String> LEADERS = Set.of("lead", "supervisor", "admin");
    private static final Set<String> ALERTING = Set.of("intake", "supervisor", "admin");
    private static final Set<String> OVERSEERS = Set.of("supervisor", "admin");

    /**
     * A page.
     *
     * @param address with what stands for its parts in braces
     * @param enter who gets it; anybody else is refused
     */
    record Door(String address, Set<String> enter) {}

    /** By the route; {code} is the report of the ward, {elsewhere} one that only the other agency works on. */
    private static final Map<String, Door> DOORS = Map.ofEntries(
            entry("/console/agency", new Door("/console/agency", AGENCIES)),
            entry("/console/agency/points", new Door("/console/agency/points?cut=agency", AGENCIES)),
            entry("/console/alerts", new Door("/console/alerts", ALERTING)),
            entry("/console/alerts/new", new Door("/console/alerts/new", ALERTING)),
            entry("/console/alerts/of/{id}", new Door("/console/alerts/of/" + Doors.NOTHING, ALERTING)),
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

    /** For those who have no session yet; the browser itself says where the form stood. */
    static final Set<String> FOR_STRANGERS = Set.of(
            "/console/sign-in", "/console/invitation/{secret}", "/console/password", "/console/password/{secret}");

    static boolean isForStrangers(String route) {
        return FOR_STRANGERS.contains(route);
    }

    /** Lead somewhere else. */
    private static final Set<String> SHOW_NOTHING = Set.of("/console", "/console/language", "/console/theme");

    /** Pages of administrators need no line of their own: they are theirs alone. */
    static final String ADMINISTRATION = "/console/admin";

    /** A part of a route, perhaps with a pattern of its own. */
    private static final String PART = "\\{\\w+(\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*)?}";

    /** Stands for what no example is known of: the door must be shut to others all the same. */
    static final String NOTHING = "0190e3a0-0000-7000-8000-000000000000";

    /** A route with something in the place of each part. */
    static String filled(String route, String part) {
        return route.replaceAll("\\{year:[^/]*}", "2026").replaceAll(PART, part);
    }

    /** By route, in order; one without a door fails. */
    static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        for (String route : routes(GET.class)) {
            if (SHOW_NOTHING.contains(route) || isForStrangers(route)) {
                continue;
            }
            Door known = DOORS.get(route);
            if (known == null && route.startsWith(ADMINISTRATION)) {
                known = new Door(filled(route, NOTHING), Set.of("admin"));
            }
            assertThat(known).as("add who may enter " + route).isNotNull();
            doors.put(route, Objects.requireNonNull(known));
        }
        assertThat(doors.keySet()).as("no such page any more").containsAll(DOORS.keySet());
        return doors;
    }

    static Set<String> routes(Class<? extends Annotation> method) {
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
                .filter(type -> type.getPackageName().startsWith(Doors.class.getPackageName()))
                .filter(type -> type.isAnnotationPresent(Path.class))
                .collect(Collectors.toSet());
    }
}
