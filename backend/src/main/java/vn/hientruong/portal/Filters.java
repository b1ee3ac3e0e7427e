package vn.hientruong.portal;

import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;

/** What the lists of a filter on the public site offer. */
@Singleton
public class Filters {
    /** One choice; {@code chosen} where it stands in the address. */
    record Choice(String code, String name, boolean chosen) {}

    /** All of a filter, with what was asked for. */
    record View(
            String q,
            List<Choice> categories,
            List<Choice> areas,
            String stand,
            @Nullable String bbox) {}

    private final Categories categories;
    private final Areas areas;

    Filters(Categories categories, Areas areas) {
        this.categories = categories;
        this.areas = areas;
    }

    View view(ShownQuery query, Locale language) {
        String words = query.words();
        return new View(
                words == null ? "" : words,
                categories(query.category(), language),
                areas(query.area(), language),
                query.statuses().isEmpty() || query.stand() == null ? "" : query.stand(),
                query.bbox());
    }

    List<Choice> categories(@Nullable String chosen, Locale language) {
        return categories.listActive().stream()
                .map(category -> new Choice(
                        category.code(),
                        category.name(language),
                        category.code().equals(chosen)))
                .toList();
    }

    /** Communes of today by name. */
    List<Choice> areas(@Nullable String chosen, Locale language) {
        Collator order = Collator.getInstance(language);
        return areas.all().stream()
                .map(area -> choice(area, chosen, language))
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .toList();
    }

    private static Choice choice(AreaFound area, @Nullable String chosen, Locale language) {
        return new Choice(area.code(), area.name(language), area.code().equals(chosen));
    }
}
