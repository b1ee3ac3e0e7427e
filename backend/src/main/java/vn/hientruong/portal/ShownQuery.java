package vn.hientruong.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.ReportsWanted;
import vn.hientruong.report.WorklistFilter;

/**
 * What somebody looks for on the public site, as it stands in the address of the list and of the map.
 *
 * @param q words of text or address, with or without accents, or a code
 * @param stand {@code open} or {@code done}; anything else means both
 * @param bbox west,south,east,north in WGS84 degrees
 * @param after where the page before ended
 */
public record ShownQuery(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String category,
        @RestQuery @Nullable String area,
        @RestQuery @Nullable String stand,
        @RestQuery @Nullable String bbox,
        @RestQuery @Nullable String after) {
    private static final Map<String, Set<ReportStatus>> STANDS = Map.of(
            "open",
            Set.of(
                    ReportStatus.DISPATCHED,
                    ReportStatus.IN_PROGRESS,
                    ReportStatus.PLANNED,
                    ReportStatus.PENDING_APPROVAL),
            "done",
            Set.of(ReportStatus.RESOLVED, ReportStatus.CLOSED));

    /** @throws vn.hientruong.platform.problem.InvalidRequest for what is no box and no place to go on from */
    WorklistFilter page(int rows) {
        String from = given(after);
        return new WorklistFilter(
                wanted(), from == null ? null : Cursor.decode(from), rows, WorklistFilter.Sort.BEST_FIRST);
    }

    ReportsWanted wanted() {
        String box = given(bbox);
        return ReportsWanted.byAnybody(
                statuses(), given(category), given(area), words(), box == null ? null : ReportsWanted.Box.of(box));
    }

    Set<ReportStatus> statuses() {
        return STANDS.getOrDefault(given(stand) == null ? "" : stand, Set.of());
    }

    @Nullable
    String words() {
        String words = given(q);
        return words == null || words.length() <= Limits.NAME ? words : words.substring(0, Limits.NAME);
    }

    boolean isEmpty() {
        return query().isEmpty();
    }

    /** The same question at another address; {@code path} alone where nothing is asked. */
    String at(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The next page of it. */
    String next(String path, String cursor) {
        String query = query();
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "after=" + encoded(cursor);
    }

    /** For the map's own requests: what is asked, but for the box, as {@code GET /api/v1/map} takes it. */
    String forMap() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("status", statuses().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        all.put("category", given(category));
        all.put("q", words());
        all.put("area", given(area));
        return parameters(all).map(parameter -> "&" + parameter).collect(Collectors.joining());
    }

    /** Whether it is one the map must show the way to. */
    boolean isSearch() {
        return words() != null || given(area) != null;
    }

    private String query() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("q", words());
        all.put("category", given(category));
        all.put("area", given(area));
        all.put("stand", STANDS.containsKey(given(stand) == null ? "" : stand) ? stand : null);
        all.put("bbox", given(bbox));
        return parameters(all).collect(Collectors.joining("&"));
    }

    private static Stream<String> parameters(Map<String, @Nullable String> all) {
        return all.entrySet().stream()
                .filter(parameter -> given(parameter.getValue()) != null)
                .map(parameter -> parameter.getKey() + "=" + encoded(String.valueOf(parameter.getValue())));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
