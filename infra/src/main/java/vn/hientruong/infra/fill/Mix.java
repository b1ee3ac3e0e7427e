package vn.hientruong.infra.fill;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** What is reported in which month and at which hour: some kinds far more than others, floods when it rains. */
final class Mix {
    /** Share of a kind in an ordinary month; a category that is not here is as frequent as the least of these. */
    private static final Map<String, Double> ORDINARY = Map.ofEntries(
            Map.entry("ve-sinh-moi-truong", 18.0),
            Map.entry("giao-thong", 16.0),
            Map.entry("trat-tu-do-thi", 12.0),
            Map.entry("chieu-sang", 9.0),
            Map.entry("thoat-nuoc", 8.0),
            Map.entry("tieng-on", 7.0),
            Map.entry("an-toan-giao-thong", 6.0),
            Map.entry("cay-xanh", 5.0),
            Map.entry("cap-nuoc", 4.0),
            Map.entry("cap-dien-vien-thong", 4.0),
            Map.entry("o-nhiem", 4.0),
            Map.entry("trat-tu-xay-dung", 3.0),
            Map.entry("y-te-attp", 3.0),
            Map.entry("hanh-chinh-cong", 2.0));
    /** Months in which a kind is this many times as frequent. */
    private static final Map<String, Season> SEASONS = Map.of(
            "thoat-nuoc", new Season(9, 11, 5),
            "thien-tai-chay-no", new Season(9, 11, 8),
            "cay-xanh", new Season(9, 11, 2),
            "tieng-on", new Season(5, 8, 2.2),
            "cap-nuoc", new Season(5, 8, 2.5),
            "van-hoa-giao-duc-du-lich", new Season(6, 8, 3));

    private static final Season NEVER = new Season(0, 0, 1);

    private record Season(int first, int last, double times) {}

    private final List<String> categories;
    private final double[][] byMonth = new double[13][];
    private final double[][] nightsByMonth = new double[13][];

    Mix(List<String> categories) {
        this.categories = categories;
        for (int month = 1; month <= 12; month++) {
            byMonth[month] = Chance.cumulate(weights(month));
            double[] nights = weights(month);
            int noise = categories.indexOf("tieng-on");
            if (noise >= 0) {
                nights[noise] *= 5;
            }
            nightsByMonth[month] = Chance.cumulate(nights);
        }
    }

    String category(Instant at, Chance chance) {
        ZonedDateTime local = at.atZone(WorkingTime.ZONE);
        boolean night = local.getHour() >= 20 || local.getHour() < 6;
        return categories.get(chance.pick((night ? nightsByMonth : byMonth)[local.getMonthValue()]));
    }

    private double[] weights(int month) {
        return categories.stream()
                .mapToDouble(code -> {
                    Season season = SEASONS.getOrDefault(code, NEVER);
                    boolean now = month >= season.first && month <= season.last;
                    return ORDINARY.getOrDefault(code, 1.0) * (now ? season.times : 1);
                })
                .toArray();
    }
}
