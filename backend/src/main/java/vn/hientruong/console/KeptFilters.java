package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.report.SavedFilter;
import vn.hientruong.report.SavedFilters;
import vn.hientruong.report.web.InboxQuery;

/** Filters of the work list that people keep under a name, as links. */
@RequestScoped
class KeptFilters {
    /**
     * As a template draws it.
     *
     * @param mine whether the reader may forget it
     */
    record Link(UUID id, String name, String path, boolean mine, boolean shared) {}

    private final SavedFilters filters;
    private final CurrentCaller caller;

    KeptFilters(SavedFilters filters, CurrentCaller caller) {
        this.filters = filters;
        this.caller = caller;
    }

    /** The caller's own and those of colleagues, by name. */
    List<Link> list() {
        return filters.list(caller.get()).stream().map(KeptFilters::link).toList();
    }

    private static Link link(SavedFilter kept) {
        return new Link(kept.id(), kept.name(), path(kept.query()), kept.mine(), kept.shared());
    }

    /** Address of the work list cut that way. */
    static String path(String query) {
        return "/console/reports" + (query.isEmpty() ? "" : "?" + query);
    }

    /** What was asked for, without its page, as an address says it. */
    static String query(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was asked for, by name, without its page; what was left open is not in it. */
    static Map<String, String> asked(InboxQuery query) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "status", joined(query.status()));
        put(asked, "agency", query.agency());
        put(asked, "cooperating", query.cooperating());
        put(asked, "category", query.category());
        put(asked, "area", query.area());
        put(asked, "assignee", query.assignee());
        put(asked, "channel", query.channel());
        put(asked, "urgency", joined(query.urgency()));
        put(asked, "due", query.due());
        put(asked, "reopened", query.reopened());
        put(asked, "planPassed", query.planPassed());
        put(asked, "photo", query.photo());
        put(asked, "mine", query.mine());
        put(asked, "q", query.q());
        put(asked, "bbox", query.bbox());
        put(asked, "from", query.from());
        put(asked, "until", query.until());
        put(asked, "sort", query.sort());
        return asked;
    }

    private static @Nullable String joined(@Nullable List<String> values) {
        return values == null ? null : String.join(",", values);
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            asked.put(name, value);
        }
    }
}
