package vn.hientruong.audit;

import static io.restassured.RestAssured.given;
import static vn.hientruong.area.Drawing.collection;
import static vn.hientruong.area.Drawing.square;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.AgencyLimit;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.agency.NewSuccessor;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.template.NewTemplate;
import vn.hientruong.testsupport.Looked;
import vn.hientruong.testsupport.SignedIn;

/** Every writing operation of administrators, as one of them calls it. */
final class AdministratorsCalls {
    private static final long RUN = System.nanoTime();

    private final String token;
    private final ObjectMapper json;

    /** @param token of an administrator */
    AdministratorsCalls(String token, ObjectMapper json) {
        this.token = token;
        this.json = json;
    }

    /** In an order in which each finds what it needs. */
    Map<String, Supplier<Response>> all() {
        Map<String, Supplier<Response>> calls = new java.util.LinkedHashMap<>();
        calls.put(
                "importAreas",
                () -> admin().contentType("application/geo+json")
                        .body(collection(square("TEST-AUDIT-1", -44, -44, 0.5), square("TEST-AUDIT-2", -43, -44, 0.5))
                                .getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/admin/areas?validFrom=2020-01-01"));
        calls.put(
                "nameSuccessors",
                () -> written(
                        "areas/TEST-AUDIT-1/successors", Map.of("codes", List.of("TEST-AUDIT-2"), "on", "2025-07-01")));
        calls.put("putCategory", () -> written("categories/audit-walk", category(String.valueOf(System.nanoTime()))));
        calls.put(
                "putQuestions",
                () -> written(
                        "categories/audit-walk/questions",
                        Map.of(
                                "questions",
                                List.of(Map.of(
                                        "code",
                                        "so-cot",
                                        "type",
                                        "STRING",
                                        "text",
                                        "Số cột " + System.nanoTime(),
                                        "textEn",
                                        "Number",
                                        "required",
                                        false,
                                        "asked",
                                        true,
                                        "internal",
                                        false)))));
        calls.put("putAgency", () -> {
            written("agencies/audit-walk-heir", agency("Kế thừa"));
            return written("agencies/" + merging(), agency("Cơ quan " + System.nanoTime()));
        });
        calls.put(
                "putRoutingRule",
                () -> body(new NewRoutingRule(
                                "audit-walk", null, "audit-walk-heir", null, null, null, "Lý do", "Because"))
                        .put("/api/v1/admin/routing-rules"));
        calls.put("removeRoutingRule", () -> {
            String rule = admin().get("/api/v1/admin/routing-rules")
                    .then()
                    .extract()
                    .path("find { it.rule.category == 'audit-walk' }.id");
            return removed("routing-rules/" + rule);
        });
        calls.put(
                "putCalendar",
                () -> written(
                        "calendars/2071",
                        new NewCalendarYear(
                                "Kiểm thử " + System.nanoTime(),
                                List.of(new Opening(DayOfWeek.MONDAY, "08:00", "12:00")),
                                List.of(),
                                List.of())));
        calls.put(
                "putAgencyLimit", () -> written("agency-limits/audit-walk-heir/audit-walk", new AgencyLimit(3, null)));
        calls.put("removeAgencyLimit", () -> removed("agency-limits/audit-walk-heir/audit-walk"));
        calls.put(
                "putTemplate",
                () -> written(
                        "templates/audit-walk", new NewTemplate("Kiểm thử", null, "progress", null, "Đang làm.")));
        calls.put("removeTemplate", () -> removed("templates/audit-walk"));
        calls.put(
                "nameAgencySuccessor",
                () -> Looked.at(this::admin, "/api/v1/admin/agencies/" + merging())
                        .contentType(ContentType.JSON)
                        .body(written(new NewSuccessor("audit-walk-heir", null)))
                        .put("/api/v1/admin/agencies/" + merging() + "/successor"));
        calls.put(
                "putStaff",
                () -> written(
                        "staff/audit-walk",
                        new NewStaff(
                                SignedIn.PASSWORD, "Người " + System.nanoTime(), Set.of(Role.INTAKE), null, false)));
        calls.put(
                "changePerson",
                () -> body(new PersonChange(
                                "Người " + System.nanoTime(),
                                "audit-" + RUN + "@example.vn",
                                Set.of(Role.INTAKE),
                                null,
                                "vi"))
                        .header("If-Match", admin().get(person()).header("ETag"))
                        .put(person()));
        calls.put("sendPasswordLetter", () -> admin().post(person() + "/password-letter"));
        calls.put("resetTotp", () -> admin().delete(person() + "/totp"));
        calls.put("endSessions", () -> admin().delete(person() + "/sessions"));
        calls.put("disablePerson", () -> Looked.at(this::admin, person()).put(person() + "/disabled"));
        calls.put("enablePerson", () -> Looked.at(this::admin, person()).delete(person() + "/disabled"));
        calls.put(
                "invite",
                () -> body(new NewInvitation("Mời", invited(), Set.of(Role.INTAKE), null, "vi"))
                        .post("/api/v1/admin/invitations"));
        calls.put("resendInvitation", () -> admin().post(invitation() + "/letter"));
        calls.put("withdrawInvitation", () -> admin().delete(invitation()));
        calls.put("composeAlert", () -> alert(admin()));
        calls.put(
                "withdrawAlert",
                () -> admin().put("/api/v1/alerts/" + alert(admin()).path("id") + "/withdrawal"));
        calls.put(
                "approveAlert",
                () -> admin().put("/api/v1/alerts/"
                        + alert(given().auth().oauth2(SignedIn.sample("intake")))
                                .path("id") + "/approval"));
        return calls;
    }

    private static Response alert(RequestSpecification by) {
        return by.contentType(ContentType.JSON)
                .body(Map.of(
                        "kind", "OTHER",
                        "urgent", false,
                        "title", "Kiểm thử",
                        "text", "Kiểm thử",
                        "titleEn", "Walk",
                        "textEn", "Walk",
                        "areas", List.of("19021")))
                .post("/api/v1/alerts");
    }

    private String person() {
        String id = admin().queryParam("q", "audit-walk")
                .get("/api/v1/admin/people")
                .then()
                .extract()
                .path("items.find { it.username == 'audit-walk' }.id");
        return "/api/v1/admin/people/" + id;
    }

    private String invitation() {
        String id = admin().get("/api/v1/admin/invitations")
                .then()
                .extract()
                .path("find { it.email == '" + invited() + "' }.id");
        return "/api/v1/admin/invitations/" + id;
    }

    private static String invited() {
        return "moi-" + RUN + "@example.vn";
    }

    /** An agency can be merged once. */
    private static String merging() {
        return "audit-walk-" + RUN;
    }

    /** By the administrator. */
    RequestSpecification admin() {
        return given().auth().oauth2(token);
    }

    private RequestSpecification body(Object said) {
        return admin().contentType(ContentType.JSON).body(written(said));
    }

    private Response written(String path, Object said) {
        return Looked.at(this::admin, "/api/v1/admin/" + path)
                .contentType(ContentType.JSON)
                .body(written(said))
                .put("/api/v1/admin/" + path);
    }

    private Response removed(String path) {
        return Looked.at(this::admin, "/api/v1/admin/" + path).delete("/api/v1/admin/" + path);
    }

    private String written(Object said) {
        try {
            return json.writeValueAsString(said);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static NewAgency agency(String name) {
        return new NewAgency(name, "Agency", AgencyKind.CENTRE, List.of(), List.of(), true);
    }

    private static NewCategory category(String name) {
        return new NewCategory(name, "Category", 9000, false, 5, null, false, null, true);
    }
}
