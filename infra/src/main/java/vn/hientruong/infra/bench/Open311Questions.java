package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;

/** What other systems ask of Open311: a thousand requests at once, and one. */
final class Open311Questions {
    private static final String ROOT = "/open311/v2";
    /** Four clients in turn: twenty lists, and eight hundred single requests, a second. */
    private static final double LIST_LIMIT = 400;

    private static final double ONE_LIMIT = 20;

    private final Door door;
    private final List<String> codes = new ArrayList<>();
    private final String last;

    Open311Questions(RunningSystem system) {
        door = Door.stranger(system.address(), ROOT);
        JsonNode newest = system.read(ROOT + "/requests.json").expect(200).json();
        newest.forEach(request -> codes.add(request.path("service_request_id").asText()));
        if (codes.isEmpty()) {
            throw new Failed("no report of the last ninety days is public; infra/bench/run fill makes some");
        }
        last = newest.path(0).path("requested_datetime").asText();
    }

    List<Question> all() {
        return List.of(
                one("1,000 requests", () -> "/requests.json", Meant.THOUSAND, LIST_LIMIT),
                one("1,000 requests in XML", () -> "/requests.xml", Meant.MARKUP, LIST_LIMIT),
                one(
                        "1,000 requests of long ago",
                        () -> "/requests.json?end_date=" + Known.encoded(yearBefore(last)),
                        Meant.THOUSAND,
                        LIST_LIMIT),
                one("one request", () -> "/requests/" + Known.one(codes) + ".json", Meant.LINES, ONE_LIMIT),
                one("services", () -> "/services.json", Meant.LINES, ONE_LIMIT));
    }

    private static String yearBefore(String time) {
        return Integer.parseInt(time.substring(0, 4)) - 1 + time.substring(4).replace("02-29", "02-28");
    }

    private Question one(String name, java.util.function.Supplier<String> path, Meant meant, double limit) {
        return new Question("open311 " + name, "stranger", door, () -> List.of(path.get()), meant, limit);
    }
}
