package vn.hientruong.testsupport;

import java.util.List;
import java.util.Map;

/** What staff write, as far as a test must say it. */
public final class Written {
    private Written() {}

    public static Map<String, Object> agency(String name) {
        return Map.of("name", name, "nameEn", "Agency", "kind", "CENTRE", "active", true);
    }

    public static Map<String, Object> account(String name) {
        return Map.of("password", SignedIn.PASSWORD, "name", name, "roles", List.of("INTAKE"), "disabled", false);
    }

    public static Map<String, Object> person(String name) {
        return Map.of("name", name, "roles", List.of("INTAKE"), "language", "vi");
    }

    public static Map<String, Object> category(String name) {
        return category(name, "Category", 9950);
    }

    public static Map<String, Object> category(String name, String nameEn, int position) {
        return Map.of(
                "name",
                name,
                "nameEn",
                nameEn,
                "position",
                position,
                "photoRequired",
                false,
                "workingDays",
                5,
                "directDispatch",
                false,
                "active",
                true);
    }

    /** An alert in both languages, to the areas of these codes. */
    public static Map<String, Object> flood(boolean urgent, List<String> areas) {
        return Map.of(
                "kind", "FLOOD",
                "urgent", urgent,
                "title", "Nước lên nhanh",
                "text", "Bà con ven sông chuẩn bị sơ tán.",
                "titleEn", "The river is rising",
                "textEn", "Get ready to leave the banks.",
                "areas", areas);
    }

    public static Map<String, Object> template(String title) {
        return Map.of("title", title, "action", "progress", "text", "Đang xử lý {code}");
    }

    public static Map<String, Object> limit(int days) {
        return Map.of("workingDays", days);
    }

    public static Map<String, Object> calendar(String basis) {
        return Map.of(
                "basis", basis,
                "hours", List.of(Map.of("weekday", "MONDAY", "opens", "08:00", "closes", "12:00")),
                "holidays", List.of(),
                "makeUpDays", List.of());
    }

    public static Map<String, Object> rule(String code, String reason) {
        return Map.of("category", code, "leadAgency", code, "reason", reason, "reasonEn", "Because");
    }

    public static Map<String, Object> successor(String code, String on) {
        return Map.of("codes", List.of(code), "on", on);
    }
}
