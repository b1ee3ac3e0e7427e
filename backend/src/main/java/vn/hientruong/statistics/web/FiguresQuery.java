package vn.hientruong.statistics.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.Channel;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.Figure;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Period;

/** Which reports, grouped how, as it stands in the URL. */
public record FiguresQuery(
        @RestQuery
        @Parameter(description = "2026-10, 2026-W41, 2026-Q4 or 2026; without any, the month of today")
        @Nullable
        String period,

        @RestQuery @Parameter(description = "First day, with to instead of period") @Nullable
        String from,

        @RestQuery @Parameter(description = "Last day, included") @Nullable
        String to,

        @RestQuery @Parameter(description = "Code of the lead agency; - for none yet") @Nullable
        String agency,

        @RestQuery @Nullable String category,

        @RestQuery @Parameter(description = "Code or id of a commune; - for none") @Nullable
        String area,

        @RestQuery @Parameter(description = "app, web, hotline, zalo or counter") @Nullable
        String channel,

        @RestQuery
        @Parameter(
                description =
                        "Up to three of agency, category, area, channel, day, week, month, quarter, year, by commas")
        @Nullable
        List<String> by,

        @RestQuery @Parameter(description = "Keys as in docs/figures.md, by commas; without any, all of them") @Nullable
        List<String> figures) {

    /** @throws InvalidRequest pointing at the first parameter that cannot be understood */
    public FigureSelection filed(LocalDate today) {
        return selection(
                Period.of(blankToNull(period), day("?from", from), day("?to", to), today), FigureCatalogue.all());
    }

    /** The same for all that are open; a period makes no sense there. */
    public FigureSelection standing() {
        if (Stream.of(period, from, to).anyMatch(given -> given != null && !given.isBlank())) {
            throw InvalidRequest.at("?period", "no-period");
        }
        return selection(null, FigureCatalogue.all());
    }

    /** Whether somebody chose what is shown. */
    boolean namesFigures() {
        return words(figures).findAny().isPresent();
    }

    private FigureSelection selection(@Nullable Period when, List<Figure> otherwise) {
        List<Figure> chosen =
                words(figures).map(word -> figure("?figures", word)).toList();
        String way = blankToNull(channel);
        FigureSelection.Filter filter = new FigureSelection.Filter(
                blankToNull(agency),
                blankToNull(category),
                blankToNull(area),
                way == null ? null : one("?channel", way, Channel.values()).name());
        return new FigureSelection(when, dimensions(), filter, chosen.isEmpty() ? otherwise : distinct(chosen));
    }

    private List<Dimension> dimensions() {
        Set<Dimension> dimensions = words(by)
                .map(word -> one("?by", word, Dimension.values()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (dimensions.size() > FigureSelection.MOST_DIMENSIONS) {
            throw InvalidRequest.at("?by", "too-many", FigureSelection.MOST_DIMENSIONS);
        }
        return List.copyOf(dimensions);
    }

    /** @throws InvalidRequest for a key there is none of */
    public static Figure figure(String pointer, String key) {
        return FigureCatalogue.find(key).orElseThrow(() -> InvalidRequest.at(pointer, "no-such-figure", key));
    }

    static <E extends Enum<E>> E one(String pointer, String word, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at(
                        pointer,
                        "one-of",
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<Figure> distinct(List<Figure> figures) {
        return figures.stream().distinct().toList();
    }

    private static Stream<String> words(@Nullable List<String> parameters) {
        return (parameters == null ? List.<String>of() : parameters)
                .stream()
                        .flatMap(words -> Arrays.stream(words.split(",")))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty());
    }

    private static @Nullable LocalDate day(String pointer, @Nullable String text) {
        String given = blankToNull(text);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException noDay) {
            throw (InvalidRequest) InvalidRequest.at(pointer, "type-date").initCause(noDay);
        }
    }
}
