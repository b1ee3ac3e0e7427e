package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.admin.AdminFormView.Choice;
import vn.hientruong.console.admin.CalendarDrafts.MakeUp;
import vn.hientruong.console.admin.CalendarDrafts.Off;
import vn.hientruong.console.admin.CalendarDrafts.Span;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.problem.Problem;

/** Draws a year of the calendar that is being typed. */
@RequestScoped
class CalendarForms {
    /** Empty lines below those that are there. */
    private static final int ROOM = 2;

    private static final int SPANS = 2;

    /** The whole form. */
    record View(
            String basis,
            @Nullable String basisFault,
            @Nullable String fault,
            List<WeekdayView> week,
            List<OffView> holidays,
            List<MakeUpView> makeUpDays) {}

    /** One weekday with its hours. */
    record WeekdayView(
            String name,
            String brief,
            List<SpanView> spans,
            @Nullable String fault) {}

    /** From then to then. */
    record SpanView(String prefix, int number, String opens, String closes) {}

    /**
     * One line of holidays.
     *
     * @param index as in the names of its fields
     * @param last whether it is an empty one
     */
    record OffView(
            int index,
            String day,
            String name,
            String nameEn,
            boolean last,
            @Nullable String fault) {}

    /** One line of make-up days. */
    record MakeUpView(
            int index,
            String day,
            List<Choice> likes,
            boolean last,
            @Nullable String fault) {}

    private final Shell shell;

    CalendarForms(Shell shell) {
        this.shell = shell;
    }

    View view(CalendarDrafts drafts, @Nullable Problem why) {
        List<Opening> openings = drafts.openings();
        return new View(
                drafts.basis(),
                fault(why, "/basis"),
                why == null ? null : Optional.ofNullable(fault(why, "/hours")).orElse(why.detail()),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeekdayView(
                                shell.words().admin("weekday." + day),
                                shell.words().admin("weekday." + day + ".brief"),
                                spans(day, Objects.requireNonNull(drafts.hours().get(day))),
                                hoursFault(why, openings, day)))
                        .toList(),
                holidays(drafts.holidays(), why),
                makeUpDays(drafts.makeUpDays(), why));
    }

    private static List<SpanView> spans(DayOfWeek day, List<Span> typed) {
        return IntStream.range(0, Math.max(SPANS, typed.size()))
                .mapToObj(i -> new SpanView(
                        "h." + day + "." + i + ".",
                        i + 1,
                        i < typed.size() ? typed.get(i).opens() : "",
                        i < typed.size() ? typed.get(i).closes() : ""))
                .toList();
    }

    private static List<OffView> holidays(List<Off> typed, @Nullable Problem why) {
        List<OffView> lines = new ArrayList<>();
        typed.forEach(off -> lines.add(new OffView(
                lines.size(), off.day(), off.name(), off.nameEn(), false, fault(why, "/holidays/" + lines.size()))));
        for (int i = 0; i < ROOM; i++) {
            lines.add(new OffView(lines.size(), "", "", "", true, null));
        }
        return lines;
    }

    private List<MakeUpView> makeUpDays(List<MakeUp> typed, @Nullable Problem why) {
        List<MakeUpView> lines = new ArrayList<>();
        Stream.concat(typed.stream(), Stream.generate(() -> new MakeUp("", "")).limit(ROOM))
                .forEach(madeUp -> lines.add(new MakeUpView(
                        lines.size(),
                        madeUp.day(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new Choice(
                                        day.name(),
                                        shell.words().admin("weekday." + day),
                                        day.name().equals(madeUp.like())))
                                .toList(),
                        lines.size() >= typed.size(),
                        fault(why, "/makeUpDays/" + lines.size()))));
        return lines;
    }

    private static @Nullable String hoursFault(@Nullable Problem why, List<Opening> openings, DayOfWeek day) {
        return IntStream.range(0, openings.size())
                .filter(i -> openings.get(i).weekday() == day)
                .mapToObj(i -> Optional.ofNullable(fault(why, "/hours/" + i)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String fault(@Nullable Problem why, String pointer) {
        return Optional.ofNullable(why).map(Problem::errors).stream()
                .flatMap(List::stream)
                .filter(error -> (error.pointer() + "/").startsWith(pointer + "/"))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }
}
