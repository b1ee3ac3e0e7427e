package vn.hientruong.sla;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hientruong.model.calendar.CalendarYearView;
import vn.hientruong.model.calendar.Holiday;
import vn.hientruong.model.calendar.MakeUpDay;
import vn.hientruong.model.calendar.NewCalendarYear;
import vn.hientruong.model.calendar.Opening;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

/** When offices work in one year, as it is stored. */
@Entity
class CalendarYear {
    private static final Comparator<Hours> IN_ORDER =
            Comparator.comparing(Hours::weekday).thenComparing(Hours::opens);

    @Id
    private int year;

    private String basis;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "calendar_hours", joinColumns = @JoinColumn(name = "year"))
    private Set<Hours> hours = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "year"))
    private Set<StoredHoliday> holidays = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "calendar_make_up_day", joinColumns = @JoinColumn(name = "year"))
    private Set<StoredMakeUpDay> makeUpDays = new HashSet<>();

    @Embeddable
    record Hours(
            @Column(name = "weekday") @Enumerated(EnumType.STRING)
            DayOfWeek weekday,

            @Column(name = "opens") LocalTime opens,
            @Column(name = "closes") LocalTime closes) {
        static Hours of(Opening said) {
            return new Hours(said.weekday(), LocalTime.parse(said.opens()), LocalTime.parse(said.closes()));
        }

        Opening said() {
            return new Opening(weekday, opens.toString(), closes.toString());
        }
    }

    @Embeddable
    record StoredHoliday(
            @Column(name = "day") LocalDate day,
            @Column(name = "name") String name,
            @Column(name = "name_en") String nameEn) {}

    @Embeddable
    record StoredMakeUpDay(
            @Column(name = "day") LocalDate day,

            @Column(name = "works_like") @Enumerated(EnumType.STRING)
            DayOfWeek worksLike) {}

    @SuppressWarnings("NullAway.Init")
    protected CalendarYear() {}

    @SuppressWarnings("NullAway.Init")
    CalendarYear(int year, NewCalendarYear said) {
        this.year = year;
        change(said);
    }

    final void change(NewCalendarYear said) {
        basis = said.basis();
        become(hours, said.hours().stream().map(Hours::of));
        become(holidays, said.holidays().stream().map(day -> new StoredHoliday(day.day(), day.name(), day.nameEn())));
        become(makeUpDays, said.makeUpDays().stream().map(day -> new StoredMakeUpDay(day.day(), day.worksLike())));
    }

    /** Keeps what stays, so that only the difference is written. */
    private static <T> void become(Set<T> rows, Stream<T> wanted) {
        Set<T> target = wanted.collect(Collectors.toSet());
        rows.retainAll(target);
        rows.addAll(target);
    }

    int year() {
        return year;
    }

    long version() {
        return version;
    }

    NewCalendarYear said() {
        return new NewCalendarYear(
                basis,
                hours.stream().sorted(IN_ORDER).map(Hours::said).toList(),
                holidays.stream()
                        .sorted(Comparator.comparing(StoredHoliday::day))
                        .map(day -> new Holiday(day.day(), day.name(), day.nameEn()))
                        .toList(),
                makeUpDays.stream()
                        .sorted(Comparator.comparing(StoredMakeUpDay::day))
                        .map(day -> new MakeUpDay(day.day(), day.worksLike()))
                        .toList());
    }

    CalendarYearView view() {
        return new CalendarYearView(year, said(), version);
    }

    /** The same as a value to compute with. */
    static WorkingYear working(NewCalendarYear said) {
        Map<DayOfWeek, List<OpeningHours>> week = said.hours().stream()
                .map(Hours::of)
                .sorted(IN_ORDER)
                .collect(Collectors.groupingBy(
                        Hours::weekday,
                        Collectors.mapping(
                                span -> new OpeningHours(span.opens(), span.closes()), Collectors.toList())));
        return new WorkingYear(
                week,
                said.holidays().stream().map(Holiday::day).collect(Collectors.toSet()),
                said.makeUpDays().stream().collect(Collectors.toMap(MakeUpDay::day, MakeUpDay::worksLike)));
    }
}
