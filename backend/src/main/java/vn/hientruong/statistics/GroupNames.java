package vn.hientruong.statistics;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.UUID;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.text.Texts;

/** Keys of groups, as the database gives them, with what they are called. */
@Singleton
class GroupNames {
    private final Agencies agencies;
    private final Categories categories;
    private final Areas areas;
    private final Texts texts;

    GroupNames(Agencies agencies, Categories categories, Areas areas, Texts texts) {
        this.agencies = agencies;
        this.categories = categories;
        this.areas = areas;
        this.texts = texts;
    }

    CodeName of(Dimension dimension, String key, Locale language) {
        return switch (dimension) {
            case AGENCY ->
                new CodeName(
                        key,
                        agencies.find(key).map(found -> found.name(language)).orElse(key));
            case CATEGORY ->
                new CodeName(
                        key,
                        categories.find(key).map(found -> found.name(language)).orElse(key));
            case AREA ->
                areas.find(UUID.fromString(key))
                        .map(found -> named(found, language))
                        .orElseThrow();
            case CHANNEL -> new CodeName(key, texts.of(language, "report.channel." + key));
            default -> time(dimension, LocalDate.parse(key), language);
        };
    }

    private static CodeName named(AreaFound area, Locale language) {
        return area.in(language);
    }

    /** The code is what {@link Period#of} reads; of a day, the day. */
    private CodeName time(Dimension dimension, LocalDate first, Locale language) {
        String year = Integer.toString(first.getYear());
        String code;
        String text = "statistics.group." + dimension;
        return switch (dimension) {
            case WEEK -> {
                int week = first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                String weekYear = Integer.toString(first.get(IsoFields.WEEK_BASED_YEAR));
                code = "%s-W%02d".formatted(weekYear, week);
                yield new CodeName(code, texts.of(language, text, Integer.toString(week), weekYear));
            }
            case MONTH -> {
                code = "%s-%02d".formatted(year, first.getMonthValue());
                yield new CodeName(code, texts.of(language, text, Integer.toString(first.getMonthValue()), year));
            }
            case QUARTER -> {
                int quarter = first.get(IsoFields.QUARTER_OF_YEAR);
                code = year + "-Q" + quarter;
                yield new CodeName(code, texts.of(language, text, Integer.toString(quarter), year));
            }
            case YEAR -> new CodeName(year, year);
            default -> new CodeName(first.toString(), Days.written(first));
        };
    }
}
