package vn.hientruong.platform.change;

import java.util.List;
import java.util.Map;
import vn.hientruong.testsupport.SignedIn;

/** What administrators write, as far as a test must say it. */
final class Written {
    private Written() {}

    static Map<String, Object> agency(String name) {
        return Map.of("name", name, "nameEn", "Agency", "kind", "CENTRE", "active", true);
    }

    static Map<String, Object> account(String name) {
        return Map.of("password", SignedIn.PASSWORD, "name", name, "roles", List.of("INTAKE"), "disabled", false);
    }

    static Map<String, Object> person(String name) {
        return Map.of("name", name, "roles", List.of("INTAKE"), "language", "vi");
    }

    static Map<String, Object> category(String name) {
        return Map.of(
                "name",
                name,
                "nameEn",
                "Category",
                "position",
                9950,
                "photoRequired",
                false,
                "workingDays",
                5,
                "directDispatch",
                false,
                "active",
                true);
    }

    static Map<String, Object> template(String title) {
        return Map.of("title", title, "action", "progress", "text", "Đang xử lý {code}");
    }

    static Map<String, Object> limit(int days) {
        return Map.of("workingDays", days);
    }

    static Map<String, Object> calendar(String basis) {
        return Map.of(
                "basis", basis,
                "hours", List.of(Map.of("weekday", "MONDAY", "opens", "08:00", "closes", "12:00")),
                "holidays", List.of(),
                "makeUpDays", List.of());
    }

    static Map<String, Object> rule(String code, String reason) {
        return Map.of("category", code, "leadAgency", code, "reason", reason, "reasonEn", "Because");
    }

    static Map<String, Object> successor(String code, String on) {
        return Map.of("codes", List.of(code), "on", on);
    }
}
