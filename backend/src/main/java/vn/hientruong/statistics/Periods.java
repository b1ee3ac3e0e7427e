package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.time.SystemClock;

/** The periods people choose from. */
@Singleton
public class Periods {
    private final GroupNames names;
    private final Clock clock;

    Periods(GroupNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * This week, month, quarter or year and those before it, the newest first.
     *
     * @param dimension one of these
     * @param count how many, at least 1
     * @return with the code that {@link Period#of} reads
     */
    public List<CodeName> lately(Dimension dimension, int count, Locale language) {
        LocalDate today = today();
        return IntStream.range(0, count)
                .mapToObj(back -> before(dimension, today, back))
                .map(day -> new Period(day, day).steps(dimension).get(0))
                .map(first -> names.of(dimension, first.toString(), language))
                .toList();
    }

    /** The day it is in Vietnam, and the days before it, as many in all. */
    public Period lastDays(int count) {
        LocalDate today = today();
        return new Period(today.minusDays(count - 1L), today);
    }

    /** The month of today. */
    public Period thisMonth() {
        return Period.of(null, null, null, today());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
    }

    private static LocalDate before(Dimension dimension, LocalDate day, int back) {
        return Objects.requireNonNull(
                switch (dimension) {
                    case WEEK -> day.minusWeeks(back);
                    case MONTH -> day.minusMonths(back);
                    case QUARTER -> day.minusMonths(3L * back);
                    case YEAR -> day.minusYears(back);
                    default -> day.minusDays(back);
                });
    }
}
