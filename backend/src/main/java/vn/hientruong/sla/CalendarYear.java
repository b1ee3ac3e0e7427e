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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hientruong.sla.ServiceCalendar.OpeningHours;
import vn.hientruong.sla.ServiceCalendar.WorkingYear;

/** When offices work in one year, as it is stored. */
@Entity
class CalendarYear {
    @Id
    private int year;

    private String basis;

    @ElementCollection
    @CollectionTable(name = "calendar_hours", joinColumns = @JoinColumn(name = "year"))
    private Set<Hours> hours = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "calendar_holiday", joinColumns = @JoinColumn(name = "year"))
    private Set<Holiday> holidays = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "calendar_make_up_day", joinColumns = @JoinColumn(name = "year"))
    private Set<MakeUpDay> makeUpDays = new HashSet<>();

    @Embeddable
    record Hours(
            @Column(name = "weekday") @Enumerated(EnumType.STRING)
            DayOfWeek weekday,

            @Column(name = "opens") LocalTime opens,
            @Column(name = "closes") LocalTime closes) {}

    @Embeddable
    record Holiday(
            @Column(name = "day") LocalDate day,
            @Column(name = "name") String name,
            @Column(name = "name_en") String nameEn) {}

    @Embeddable
    record MakeUpDay(
            @Column(name = "day") LocalDate day,

            @Column(name = "works_like") @Enumerated(EnumType.STRING)
            DayOfWeek worksLike) {}

    @SuppressWarnings("NullAway.Init")
    protected CalendarYear() {}

    int year() {
        return year;
    }

    /** Whose decision it rests on, or that it is a proposal. */
    String basis() {
        return basis;
    }

    /** The same as a value to compute with. */
    WorkingYear working() {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        week.putAll(hours.stream()
                .sorted(Comparator.comparing(Hours::opens))
                .collect(Collectors.groupingBy(
                        Hours::weekday,
                        Collectors.mapping(
                                span -> new OpeningHours(span.opens(), span.closes()), Collectors.toList()))));
        return new WorkingYear(
                week,
                holidays.stream().map(Holiday::day).collect(Collectors.toSet()),
                makeUpDays.stream().collect(Collectors.toMap(MakeUpDay::day, MakeUpDay::worksLike)));
    }
}
