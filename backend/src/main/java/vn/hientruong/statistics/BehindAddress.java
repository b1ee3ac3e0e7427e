package vn.hientruong.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of the list of the reports behind the figures of a group: the same question, narrowed to the group. */
final class BehindAddress {
    private static final String LIST = "/api/v1/statistics/reports?";

    private BehindAddress() {}

    static String of(FigureSelection selection, List<@Nullable String> keys) {
        Map<String, @Nullable String> query = new LinkedHashMap<>();
        FigureSelection.Filter filter = selection.filter();
        query.put("agency", filter.agency());
        query.put("category", filter.category());
        query.put("area", filter.area());
        query.put("channel", filter.channel());
        Period period = selection.period();
        for (int i = 0; i < keys.size(); i++) {
            Dimension dimension = selection.by().get(i);
            String key = keys.get(i);
            if (!dimension.isTime()) {
                query.put(dimension.word(), key == null ? FigureSelection.NONE : key);
            } else if (period != null && key != null) {
                period = period.within(dimension, LocalDate.parse(key));
            }
        }
        query.put("from", period == null ? null : period.from().toString());
        query.put("to", period == null ? null : period.to().toString());
        query.put("standing", period == null ? "true" : null);
        return LIST
                + query.entrySet().stream()
                        .filter(parameter -> parameter.getValue() != null)
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&figure={figure}";
    }
}
