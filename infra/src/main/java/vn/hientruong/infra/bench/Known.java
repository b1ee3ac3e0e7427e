package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.SignedIn;

/** What a running system has, to ask for: learned through its work list, spread over categories and the whole time. */
final class Known {
    private static final int PAGES = 25;

    final List<String> categories = new ArrayList<>();
    final List<String> areas = new ArrayList<>();
    final List<String> agencies = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    /** Continue a list some thousand rows down. */
    final List<String> deep = new ArrayList<>();

    private String newest = "";

    private Known() {}

    /** With pages deep down, which only a long list has. */
    static Known by(SignedIn staff) {
        Known known = of(staff);
        known.goDeep(staff);
        return known;
    }

    static Known of(SignedIn staff) {
        Known known = new Known();
        for (JsonNode category : staff.get("/categories").expect(200).json()) {
            known.categories.add(category.get("code").asText());
        }
        for (String category : known.categories) {
            known.learn(staff.get("/inbox?limit=100&sort=filed&category=" + category)
                    .expect(200)
                    .json());
            known.learn(staff.get("/inbox?limit=100&category=" + category)
                    .expect(200)
                    .json());
        }
        if (known.ids.isEmpty()) {
            throw new Failed("the system has no reports; infra/bench/run fill makes some");
        }
        return known;
    }

    private void goDeep(SignedIn staff) {
        String after = "";
        for (int page = 0; page < PAGES; page++) {
            JsonNode next =
                    staff.get("/inbox?limit=200" + after).expect(200).json().path("next");
            if (next.isMissingNode() || next.isNull()) {
                throw new Failed("the work list ends after " + page + " pages of 200; fill in more");
            }
            after = "&after=" + encoded(next.asText());
            if (page >= PAGES - 5) {
                deep.add(after);
            }
        }
    }

    private void learn(JsonNode page) {
        for (JsonNode row : page.get("items")) {
            ids.add(row.get("id").asText());
            codes.add(row.get("code").asText());
            String filed = row.get("filedAt").asText();
            newest = filed.compareTo(newest) > 0 ? filed : newest;
            note(areas, row.path("area").path("code").asText());
            note(agencies, row.path("agency").path("code").asText());
        }
    }

    private static void note(List<String> codes, String code) {
        if (!code.isEmpty() && !codes.contains(code)) {
            codes.add(code);
        }
    }

    /** The last whole month. */
    YearMonth month() {
        return YearMonth.parse(newest.substring(0, 7)).minusMonths(1);
    }

    static String one(List<String> values) {
        return values.get(ThreadLocalRandom.current().nextInt(values.size()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
