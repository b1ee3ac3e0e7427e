package vn.hientruong.console.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.calendar.Holiday;
import vn.hientruong.model.calendar.MakeUpDay;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * A year of the calendar as it is being typed. Lines that are empty are no lines.
 *
 * @param hours by weekday, from opening to closing
 */
record CalendarDrafts(String basis, Map<DayOfWeek, List<Span>> hours, List<Off> holidays, List<MakeUp> makeUpDays) {
    private static final Pattern ORDER = Pattern.compile("(holiday|makeUp)-([0-9]{1,3})");

    /** Spans of one day that can be typed. */
    private static final int SPANS = Limits.OPENINGS / 7;

    /** As 07:30, or as it was typed. */
    record Span(String opens, String closes) {}

    /** A holiday. */
    record Off(String day, String name, String nameEn) {}

    /** A make-up day. */
    record MakeUp(String day, String like) {}

    static CalendarDrafts of(NewCalendarYear stored) {
        Map<DayOfWeek, List<Span>> hours = week();
        stored.hours()
                .forEach(open ->
                        Objects.requireNonNull(hours.get(open.weekday())).add(new Span(open.opens(), open.closes())));
        return new CalendarDrafts(
                stored.basis(),
                hours,
                stored.holidays().stream()
                        .map(day -> new Off(day.day().toString(), day.name(), day.nameEn()))
                        .toList(),
                stored.makeUpDays().stream()
                        .map(day ->
                                new MakeUp(day.day().toString(), day.worksLike().name()))
                        .toList());
    }

    static CalendarDrafts read(MultivaluedMap<String, String> sent) {
        Map<DayOfWeek, List<Span>> hours = week();
        hours.forEach((day, spans) -> IntStream.range(0, SPANS)
                .mapToObj(i -> "h." + day + "." + i + ".")
                .map(prefix -> new Span(text(sent, prefix + "opens"), text(sent, prefix + "closes")))
                .filter(span -> !span.opens().isEmpty() || !span.closes().isEmpty())
                .forEach(spans::add));
        return new CalendarDrafts(
                text(sent, "basis"),
                hours,
                lines("holiday")
                        .map(prefix -> new Off(
                                text(sent, prefix + "day"), text(sent, prefix + "name"), text(sent, prefix + "nameEn")))
                        .filter(off -> !(off.day() + off.name() + off.nameEn()).isEmpty())
                        .toList(),
                lines("makeUp")
                        .map(prefix -> new MakeUp(text(sent, prefix + "day"), text(sent, prefix + "like")))
                        .filter(madeUp -> !(madeUp.day() + madeUp.like()).isEmpty())
                        .toList());
    }

    /** @param order as in {@code holiday-3}: takes that line away; anything else changes nothing */
    CalendarDrafts arrange(@Nullable String order) {
        Matcher said = ORDER.matcher(Objects.requireNonNullElse(order, ""));
        if (!said.matches()) {
            return this;
        }
        int at = Integer.parseInt(said.group(2));
        return said.group(1).equals("holiday")
                ? new CalendarDrafts(basis, hours, without(holidays, at), makeUpDays)
                : new CalendarDrafts(basis, hours, holidays, without(makeUpDays, at));
    }

    /**
     * As the API would take it.
     *
     * @throws InvalidRequest pointing at what is no day, or no weekday
     */
    NewCalendarYear calendar() {
        return new NewCalendarYear(
                basis,
                openings(),
                IntStream.range(0, holidays.size())
                        .mapToObj(i -> new Holiday(
                                day("/holidays/" + i + "/day", holidays.get(i).day()),
                                holidays.get(i).name(),
                                holidays.get(i).nameEn().isEmpty()
                                        ? holidays.get(i).name()
                                        : holidays.get(i).nameEn()))
                        .toList(),
                IntStream.range(0, makeUpDays.size())
                        .mapToObj(i -> new MakeUpDay(
                                day(
                                        "/makeUpDays/" + i + "/day",
                                        makeUpDays.get(i).day()),
                                weekday(makeUpDays.get(i).like())
                                        .orElseThrow(() ->
                                                InvalidRequest.at("/makeUpDays/" + i + "/worksLike", "not-null"))))
                        .toList());
    }

    /** In the order of the week; a fault in the i-th of them is a fault of its weekday. */
    List<Opening> openings() {
        return hours.entrySet().stream()
                .flatMap(day ->
                        day.getValue().stream().map(span -> new Opening(day.getKey(), span.opens(), span.closes())))
                .toList();
    }

    /** What a text names, if it is a day. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Optional<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst();
    }

    private static LocalDate day(String pointer, String text) {
        return day(text).orElseThrow(() -> InvalidRequest.at(pointer, "type-date"));
    }

    private static Map<DayOfWeek, List<Span>> week() {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, new ArrayList<>());
        }
        return hours;
    }

    private static <T> List<T> without(List<T> lines, int at) {
        List<T> rest = new ArrayList<>(lines);
        if (at < rest.size()) {
            rest.remove(at);
        }
        return List.copyOf(rest);
    }

    private static Stream<String> lines(String kind) {
        return IntStream.rangeClosed(0, Limits.DAYS_OFF).mapToObj(i -> kind + i + ".");
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
