package vn.hientruong.report.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.DomainException;
import vn.hientruong.platform.problem.InvalidRequest;

/** Reads a query that is to be kept the way the work list will: what it would not understand is refused now. */
public final class SavedQuery {
    private static final Set<String> KNOWN = Set.of(
            "status",
            "agency",
            "cooperating",
            "category",
            "area",
            "assignee",
            "channel",
            "urgency",
            "due",
            "reopened",
            "planPassed",
            "photo",
            "mine",
            "q",
            "bbox",
            "from",
            "until",
            "sort");

    private SavedQuery() {}

    /** @throws InvalidRequest pointing at {@code /query} */
    static void check(String query) {
        read(query);
    }

    /**
     * The query it stands for.
     *
     * @throws InvalidRequest pointing at {@code /query} when the work list would not understand it
     */
    public static InboxQuery read(String query) {
        Map<String, List<String>> given = new HashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                if (!KNOWN.contains(name)) {
                    throw InvalidRequest.at("/query", "unknown-parameter", name);
                }
                given.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        InboxQuery asked = read(given);
        try {
            asked.filter();
            return asked;
        } catch (InvalidRequest notUnderstood) {
            throw (InvalidRequest) new InvalidRequest(notUnderstood.faults().stream()
                            .map(fault -> new DomainException.Fault("/query", fault.key(), fault.args()))
                            .toList())
                    .initCause(notUnderstood);
        }
    }

    private static InboxQuery read(Map<String, List<String>> given) {
        return new InboxQuery(
                given.get("status"),
                one(given, "agency"),
                one(given, "cooperating"),
                one(given, "category"),
                one(given, "area"),
                one(given, "assignee"),
                one(given, "channel"),
                given.get("urgency"),
                one(given, "due"),
                one(given, "reopened"),
                one(given, "planPassed"),
                one(given, "photo"),
                one(given, "mine"),
                one(given, "q"),
                one(given, "bbox"),
                one(given, "from"),
                one(given, "until"),
                null,
                null,
                one(given, "sort"));
    }

    private static @Nullable String one(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw InvalidRequest.at("/query", "duplicates");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw (InvalidRequest) InvalidRequest.at("/query", "invalid").initCause(broken);
        }
    }
}
