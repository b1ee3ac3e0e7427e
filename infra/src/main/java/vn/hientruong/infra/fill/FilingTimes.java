package vn.hientruong.infra.fill;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** When reports are filed: more each year, fewer at weekends, mostly in the morning and after work, rainy months full. */
final class FilingTimes {
    /** How much busier the last day is than the first. */
    private static final double GROWTH = 4;
    /** January to December: Tết is quiet, the rains of October and November are not. */
    private static final double[] MONTHS = {0.8, 0.7, 0.9, 0.95, 1, 1.05, 1.1, 1.05, 1.15, 1.45, 1.3, 0.95};
    /** From midnight, by the hour. */
    private static final double[] HOURS = {
        0.3, 0.2, 0.1, 0.1, 0.2, 0.6, 1.6, 3.5, 5.5, 6, 5.5, 4, 2.8, 3.2, 4.8, 5.2, 5.4, 6, 5.2, 4.6, 4, 3, 1.8, 0.8
    };

    private FilingTimes() {}

    /** @return as many instants before {@code until}, in order */
    static Instant[] spread(int reports, LocalDate from, Instant until, Chance chance) {
        LocalDate last = LocalDate.ofInstant(until, WorkingTime.ZONE);
        int days = (int) (last.toEpochDay() - from.toEpochDay()) + 1;
        double[] weights = new double[days];
        for (int i = 0; i < days; i++) {
            LocalDate day = from.plusDays(i);
            double grown = Math.pow(GROWTH, (double) i / days);
            double week = day.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? 0.45
                    : day.getDayOfWeek() == DayOfWeek.SATURDAY
                            ? 0.65
                            : day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.15 : 1;
            double weather = Math.exp(0.25 * chance.gaussian());
            weights[i] = grown * week * MONTHS[day.getMonthValue() - 1] * weather;
        }
        double[] dayOf = Chance.cumulate(weights);
        double[] hourOf = Chance.cumulate(HOURS);
        Instant[] times = new Instant[reports];
        for (int i = 0; i < reports; i++) {
            Instant at;
            do {
                long day = from.toEpochDay() + chance.pick(dayOf);
                long seconds = chance.pick(hourOf) * 3600L + chance.below(3600);
                at = Instant.ofEpochMilli((day * 86_400 + seconds - 7 * 3600) * 1000 + chance.below(1000));
            } while (!at.isBefore(until));
            times[i] = at;
        }
        Arrays.sort(times);
        return times;
    }
}
