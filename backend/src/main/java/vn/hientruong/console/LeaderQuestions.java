package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.console.FormView.Choice;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.report.Channel;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureSelection;
import vn.hientruong.statistics.Period;
import vn.hientruong.statistics.Periods;
import vn.hientruong.statistics.web.FiguresQuery;

/** What a leader asks of the figures, as it stands in the address and in the form on top of each page. */
@RequestScoped
class LeaderQuestions {
    /** Periods of one length. */
    record Lately(String key, List<Choice> options) {}

    /** What the form shows as chosen. No agencies for those who see one alone. */
    record Form(
            List<Lately> periods,
            String from,
            String to,
            List<Choice> agencies,
            List<Choice> categories,
            List<Choice> areas,
            List<Choice> channels) {}

    /**
     * What is asked.
     *
     * @param selection with a period
     * @param words the same for an address
     * @param filter the same without the period
     * @param fault what could not be understood; then the figures are those of this month
     * @param whole whether the figures come with the page, for browsers without script
     */
    record Question(
            FigureSelection selection,
            String words,
            String filter,
            Form form,
            @Nullable String fault,
            boolean whole) {
        public Period period() {
            return Objects.requireNonNull(selection.period(), "a leader asks for a period");
        }

        /** The same question on another page. */
        public String at(String path) {
            return path + "?" + words;
        }

        /** A document of a table. */
        String document(List<Dimension> by, List<String> figures, boolean standing) {
            return "/console/leader/export?" + (standing ? "standing=true&" + filter : words) + "&by="
                    + by.stream().map(Dimension::word).collect(Collectors.joining(",")) + "&figures="
                    + String.join(",", figures);
        }
    }

    private static final Map<Dimension, Integer> LATELY = new LinkedHashMap<>();

    static {
        LATELY.put(Dimension.MONTH, 13);
        LATELY.put(Dimension.WEEK, 9);
        LATELY.put(Dimension.QUARTER, 5);
        LATELY.put(Dimension.YEAR, 4);
    }

    private final Periods periods;
    private final Categories categories;
    private final Areas areas;
    private final Agencies agencies;
    private final CurrentCaller caller;
    private final CallerLanguage language;
    private final Shell shell;
    private final UriInfo uri;

    LeaderQuestions(
            Periods periods,
            Categories categories,
            Areas areas,
            Agencies agencies,
            CurrentCaller caller,
            CallerLanguage language,
            Shell shell,
            @Context UriInfo uri) {
        this.periods = periods;
        this.categories = categories;
        this.areas = areas;
        this.agencies = agencies;
        this.caller = caller;
        this.language = language;
        this.shell = shell;
        this.uri = uri;
    }

    Question of(FiguresQuery asked) {
        FiguresQuery query = settled(asked);
        boolean whole = uri.getQueryParameters().containsKey("whole");
        try {
            return new Question(
                    query.filed(periods.today()), words(query, true), words(query, false), form(query), null, whole);
        } catch (InvalidRequest refused) {
            FiguresQuery plain = settled(new FiguresQuery(null, null, null, null, null, null, null, null, null));
            String why = shell.problem(refused).detail();
            return new Question(
                    plain.filed(periods.today()), words(plain, true), words(plain, false), form(query), why, whole);
        }
    }

    /** Days that were typed go before the period of the list; without any it is this month. */
    private FiguresQuery settled(FiguresQuery asked) {
        boolean days = given(asked.from()) || given(asked.to());
        String month = periods.lately(Dimension.MONTH, 1, language.get()).get(0).code();
        String period = given(asked.period()) ? asked.period() : month;
        return new FiguresQuery(
                days ? null : period,
                asked.from(),
                asked.to(),
                asked.agency(),
                asked.category(),
                asked.area(),
                asked.channel(),
                asked.by(),
                asked.figures());
    }

    private Form form(FiguresQuery query) {
        Locale reader = language.get();
        return new Form(
                LATELY.entrySet().stream()
                        .map(kind -> new Lately(
                                kind.getKey().word(),
                                options(
                                        periods.lately(kind.getKey(), kind.getValue(), reader).stream(),
                                        query.period())))
                        .toList(),
                text(query.from()),
                text(query.to()),
                caller.get().seesEverything()
                        ? options(
                                agencies.listActive().stream()
                                        .map(agency -> new CodeName(agency.code(), agency.name(reader))),
                                query.agency())
                        : List.of(),
                options(
                        categories.listActive().stream().map(known -> new CodeName(known.code(), known.name(reader))),
                        query.category()),
                options(areas.all().stream().map(area -> area.in(reader)), query.area()),
                options(
                        Arrays.stream(Channel.values())
                                .map(channel -> new CodeName(
                                        channel.name(), shell.words().channel(channel))),
                        query.channel()));
    }

    private static List<Choice> options(Stream<CodeName> known, @Nullable String chosen) {
        return known.map(one -> new Choice(one.code(), one.name(), one.code().equals(chosen)))
                .toList();
    }

    private static String words(FiguresQuery query, boolean withPeriod) {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        if (withPeriod) {
            words.put("period", query.period());
            words.put("from", query.from());
            words.put("to", query.to());
        }
        words.put("agency", query.agency());
        words.put("category", query.category());
        words.put("area", query.area());
        words.put("channel", query.channel());
        return words.entrySet().stream()
                .filter(word -> given(word.getValue()))
                .map(word -> word.getKey() + "=" + URLEncoder.encode(text(word.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
