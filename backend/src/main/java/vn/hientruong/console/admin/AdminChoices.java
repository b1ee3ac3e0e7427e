package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.console.Shell;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.platform.text.CallerLanguage;

/** What the fields of this desk let one choose from, in the page's language. */
@RequestScoped
class AdminChoices {
    private final Areas areas;
    private final Categories categories;
    private final Agencies agencies;
    private final CallerLanguage language;
    private final Shell shell;

    AdminChoices(Areas areas, Categories categories, Agencies agencies, CallerLanguage language, Shell shell) {
        this.areas = areas;
        this.categories = categories;
        this.agencies = agencies;
        this.language = language;
        this.shell = shell;
    }

    /** By field of the form of an agency. */
    Map<String, List<CodeName>> forAgencies() {
        return Map.of("kind", kinds(), "areas", areas(), "categories", categories());
    }

    /** By field of the form of a routing rule. */
    Map<String, List<CodeName>> forRules() {
        return Map.of(
                "category", categories(),
                "area", areas(),
                "leadAgency", agencies(),
                "leadKind", kinds(),
                "cooperating", agencies(),
                "cooperatingKind", kinds());
    }

    /** The communes of today. */
    List<CodeName> areas() {
        return areas.all().stream().map(area -> area.in(language.get())).toList();
    }

    /** Those of that code in words. */
    String areas(Collection<String> codes, String none) {
        return codes.isEmpty()
                ? none
                : String.join(
                        ", ",
                        codes.stream()
                                .map(code -> areas.findByCode(code)
                                        .map((AreaFound area) -> area.name(language.get()))
                                        .orElse(code))
                                .sorted()
                                .toList());
    }

    /** Every category that reports may be filed under. */
    List<CodeName> categories() {
        return categories.listActive().stream()
                .map(category -> new CodeName(category.code(), category.name(language.get())))
                .toList();
    }

    /** Agencies that reports may be sent to. */
    List<CodeName> agencies() {
        return agencies.listActive().stream()
                .map(agency -> new CodeName(agency.code(), agency.name(language.get())))
                .toList();
    }

    List<CodeName> kinds() {
        return Arrays.stream(AgencyKind.values())
                .map(kind -> new CodeName(kind.name(), shell.words().admin("kind." + kind)))
                .toList();
    }
}
