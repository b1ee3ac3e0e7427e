package vn.hientruong.report.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.ReportsWanted;
import vn.hientruong.report.ReportsWanted.Assignee;
import vn.hientruong.report.WorklistFilter;

/**
 * The query of the work list as it stands in the URL.
 *
 * @param status one or several, repeated or separated by commas
 * @param q words of text, address or notes, or a code
 */
public record InboxQuery(
        @RestQuery @Parameter(description = "One or several, repeated or separated by commas") @Nullable
        List<String> status,

        @RestQuery @Parameter(description = "Code of the lead agency") @Nullable
        String agency,

        @RestQuery @Parameter(description = "Code of a cooperating agency") @Nullable
        String cooperating,

        @RestQuery @Parameter(description = "Code of a category") @Nullable
        String category,

        @RestQuery @Parameter(description = "Code of a commune") @Nullable
        String area,

        @RestQuery @Parameter(description = "Account of the handler, me, or none") @Nullable
        String assignee,

        @RestQuery @Parameter(description = "app, web, hotline, zalo or counter") @Nullable
        String channel,

        @RestQuery @Parameter(description = "complex, normal or urgent; one or several, like status") @Nullable
        List<String> urgency,

        @RestQuery @Parameter(description = "overdue; soon: within 24 hours; none: no limit") @Nullable
        String due,

        @RestQuery @Parameter(description = "true: re-opened at least once") @Nullable
        String reopened,

        @RestQuery @Parameter(description = "true: planned, and the promised date has passed") @Nullable
        String planPassed,

        @RestQuery @Parameter(description = "true: filed with a photo or video") @Nullable
        String photo,

        @RestQuery @Parameter(description = "true: assigned to the caller, or filed by them") @Nullable
        String mine,

        @RestQuery
        @Parameter(
                description = "Words of text, address or notes, with or without accents, the last one perhaps"
                        + " unfinished; or a code. Among more than 300 matches the newest 300 are ranked")
        @Nullable
        String q,

        @RestQuery @Parameter(description = "west,south,east,north in WGS84 degrees") @Nullable
        String bbox,

        @RestQuery @Parameter(description = "First day of filing, 2026-11-25") @Nullable
        String from,

        @RestQuery @Parameter(description = "Last day of filing") @Nullable
        String until,

        @RestQuery @Parameter(description = "next of the page before") @Nullable
        String after,

        @RestQuery @Nullable Integer limit,

        @RestQuery
        @Parameter(
                description = "filed, -filed, due, -due (open reports with a limit), -moved, or best: the best match"
                        + " first, which is the default; without words the newest first")
        @Nullable
        String sort) {

    /** @throws InvalidRequest pointing at the first parameter that cannot be understood */
    public WorklistFilter filter() {
        return new WorklistFilter(
                wanted(),
                read(after, Cursor::decode),
                WorklistFilter.limit(limit),
                WorklistFilter.Sort.of(blankToNull(sort)));
    }

    /** The same without its page. */
    public ReportsWanted wanted() {
        return new ReportsWanted(
                several("?status", status, ReportStatus.class),
                blankToNull(agency),
                blankToNull(cooperating),
                blankToNull(category),
                blankToNull(area),
                read(assignee, InboxQuery::assignee),
                read(channel, word -> one("?channel", word, Channel.values())),
                several("?urgency", urgency, Urgency.class),
                read(due, word -> one("?due", word, ReportsWanted.Due.values())),
                read(reopened, word -> yesOrNo("?reopened", word)),
                read(planPassed, word -> yesOrNo("?planPassed", word)),
                null,
                read(photo, word -> yesOrNo("?photo", word)),
                Boolean.TRUE.equals(read(mine, word -> yesOrNo("?mine", word))),
                text(),
                read(bbox, ReportsWanted.Box::of),
                read(from, word -> day("?from", word)),
                read(until, word -> day("?until", word)));
    }

    /** One or several words, repeated or separated by commas; empty for none. */
    static <E extends Enum<E>> Set<E> several(String pointer, @Nullable List<String> given, Class<E> type) {
        return (given == null ? List.<String>of() : given)
                .stream()
                        .flatMap(words -> Arrays.stream(words.split(",")))
                        .filter(word -> !word.isBlank())
                        .map(word -> one(pointer, word.strip(), type.getEnumConstants()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private @Nullable String text() {
        String text = blankToNull(q);
        if (text != null && text.length() > Limits.NAME) {
            throw InvalidRequest.at("?q", "too-long", Limits.NAME);
        }
        return text;
    }

    private static Assignee assignee(String text) {
        if (text.equals("none") || text.equals("me")) {
            return new Assignee(Assignee.Whose.valueOf(text.toUpperCase(Locale.ROOT)), null);
        }
        try {
            return new Assignee(Assignee.Whose.OF_ACCOUNT, UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw (InvalidRequest) InvalidRequest.at("?assignee", "uuid").initCause(notAnId);
        }
    }

    private static boolean yesOrNo(String pointer, String word) {
        if (!word.equals("true") && !word.equals("false")) {
            throw InvalidRequest.at(pointer, "one-of", "true, false");
        }
        return word.equals("true");
    }

    private static LocalDate day(String pointer, String word) {
        try {
            LocalDate day = LocalDate.parse(word);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "type-date").initCause(noDay);
        }
        throw InvalidRequest.at(pointer, "type-date");
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
