package vn.hientruong.report.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.WorklistFilter;

/**
 * The query of the work list as it stands in the URL.
 *
 * @param status one or several, repeated or separated by commas
 * @param due {@code overdue} or {@code soon} (within 24 hours)
 * @param q words of the text, or a code
 * @param bbox {@code west,south,east,north} in WGS84 degrees
 */
public record InboxQuery(
        @RestQuery @Parameter(description = "One or several, repeated or separated by commas") @Nullable
        List<String> status,

        @RestQuery @Nullable String agency,
        @RestQuery @Nullable String category,
        @RestQuery @Nullable String area,
        @RestQuery @Nullable String assignee,

        @RestQuery @Parameter(description = "overdue, or soon: within 24 hours") @Nullable
        String due,

        @RestQuery @Parameter(description = "Words of the text, or a code") @Nullable
        String q,

        @RestQuery @Parameter(description = "west,south,east,north in WGS84 degrees") @Nullable
        String bbox,

        @RestQuery @Nullable String after,
        @RestQuery @Nullable Integer limit,

        @RestQuery @Parameter(description = "filed, -filed, due, -due or -moved") @Nullable
        String sort) {

    /** @throws InvalidRequest pointing at the first parameter that cannot be understood */
    public WorklistFilter filter() {
        return new WorklistFilter(
                statuses(),
                blankToNull(agency),
                blankToNull(category),
                blankToNull(area),
                read(assignee, InboxQuery::id),
                read(due, word -> one("?due", word, WorklistFilter.Due.values())),
                text(),
                read(bbox, WorklistFilter.Box::of),
                read(after, Cursor::decode),
                WorklistFilter.limit(limit),
                WorklistFilter.Sort.of(blankToNull(sort)));
    }

    private Set<ReportStatus> statuses() {
        return (status == null ? List.<String>of() : status)
                .stream()
                        .flatMap(words -> Arrays.stream(words.split(",")))
                        .filter(word -> !word.isBlank())
                        .map(word -> one("?status", word.strip(), ReportStatus.values()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportStatus.class)));
    }

    private @Nullable String text() {
        String text = blankToNull(q);
        if (text != null && text.length() > Limits.NAME) {
            throw InvalidRequest.at("?q", "too-long", Limits.NAME);
        }
        return text;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw (InvalidRequest) InvalidRequest.at("?assignee", "uuid").initCause(notAnId);
        }
    }

    private static <E extends Enum<E>> E one(String pointer, String word, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at(
                        pointer,
                        "one-of",
                        Stream.of(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        String given = blankToNull(text);
        return given == null ? null : reader.apply(given);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
