package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.text.Texts;

/** Codes with their names in one language; all of it is in memory. */
@Singleton
class Names {
    private final Categories categories;
    private final Agencies agencies;
    private final Areas areas;
    private final Texts texts;

    Names(Categories categories, Agencies agencies, Areas areas, Texts texts) {
        this.categories = categories;
        this.agencies = agencies;
        this.areas = areas;
        this.texts = texts;
    }

    CodeName category(String code, Locale language) {
        Category category = categories.get(code);
        return new CodeName(category.code(), category.name(language));
    }

    /** Old reports keep the name of an agency that was merged; it says who that is now. */
    CodeName agency(String code, Locale language) {
        Agency agency = agencies.get(code);
        String name = agency.name(language);
        return new CodeName(
                agency.code(),
                agency.isMerged()
                        ? texts.of(
                                language,
                                "report.merged-agency",
                                name,
                                agencies.current(code).name(language))
                        : name);
    }

    /** The agency of that code, or whoever has taken over from it. */
    CodeName currentAgency(String code, Locale language) {
        return agency(agencies.current(code).code(), language);
    }

    @Nullable
    CodeName agencyOrNull(@Nullable String code, Locale language) {
        return code == null ? null : agency(code, language);
    }

    List<CodeName> agencies(List<String> codes, Locale language) {
        return codes.stream().map(code -> agency(code, language)).toList();
    }

    @Nullable
    CodeName area(@Nullable UUID id, Locale language) {
        return id == null
                ? null
                : areas.find(id).map(area -> named(area, language)).orElse(null);
    }

    private static CodeName named(AreaFound area, Locale language) {
        return area.in(language);
    }
}
