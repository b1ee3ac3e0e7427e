package vn.hientruong.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures can be grouped by. Days are those of Vietnam; weeks those of ISO 8601, from Monday. */
public enum Dimension {
    AGENCY("r.lead_agency"),
    CATEGORY("r.category_code"),
    AREA("r.area_id::text"),
    CHANNEL("r.channel"),
    DAY(firstDayOf("day")),
    WEEK(firstDayOf("week")),
    MONTH(firstDayOf("month")),
    QUARTER(firstDayOf("quarter")),
    YEAR(firstDayOf("year"));

    /** SQL over {@code report r}: text that tells the groups apart; of time, the first day. */
    final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    /** As it stands in addresses and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its groups follow each other in time. */
    public boolean isTime() {
        return compareTo(DAY) >= 0;
    }

    static Optional<Dimension> of(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }

    private static String firstDayOf(String unit) {
        return "date_trunc('" + unit + "', r.filed_at at time zone 'Asia/Ho_Chi_Minh')::date::text";
    }
}
