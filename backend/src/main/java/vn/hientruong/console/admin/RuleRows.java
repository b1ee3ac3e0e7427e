package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.console.Shell;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.routing.RoutingRuleEditing;

/** Routing rules as this desk shows them, in words. */
@RequestScoped
class RuleRows {
    /**
     * One line.
     *
     * @param area everywhere, where the rule names none
     * @param lead the agency, or the kind of agency that serves the place
     */
    record Row(UUID id, String category, String area, String lead, String cooperating, String reason) {}

    private final RoutingRuleEditing rules;
    private final Categories categories;
    private final Areas areas;
    private final Agencies agencies;
    private final CallerLanguage language;
    private final Shell shell;

    RuleRows(
            RoutingRuleEditing rules,
            Categories categories,
            Areas areas,
            Agencies agencies,
            CallerLanguage language,
            Shell shell) {
        this.rules = rules;
        this.categories = categories;
        this.areas = areas;
        this.agencies = agencies;
        this.language = language;
        this.shell = shell;
    }

    /** Those whose category, area or agency holds the words; all of them for no words. */
    List<Row> find(String words) {
        return rules.list().stream()
                .map(rule -> of(rule.id(), rule.rule()))
                .filter(row -> Spelling.holds(row.category() + " " + row.area() + " " + row.lead(), words))
                .toList();
    }

    Row of(UUID id, NewRoutingRule rule) {
        Locale spoken = language.get();
        return new Row(
                id,
                categories
                        .find(rule.category())
                        .map(category -> category.name(spoken))
                        .orElse(rule.category()),
                rule.area() == null ? shell.words().admin("routing.everywhere") : area(rule.area(), spoken),
                rule.leadAgency() == null ? kind(rule.leadKind()) : agency(rule.leadAgency(), spoken),
                Stream.concat(
                                Objects.requireNonNullElse(rule.cooperating(), List.<String>of()).stream()
                                        .map(code -> agency(code, spoken)),
                                Stream.ofNullable(rule.cooperatingKind()).map(this::kind))
                        .collect(Collectors.joining(", ")),
                spoken.getLanguage().equals("en") ? rule.reasonEn() : rule.reason());
    }

    private String area(String code, Locale spoken) {
        return areas.findByCode(code).map(area -> area.name(spoken)).orElse(code);
    }

    private String agency(String code, Locale spoken) {
        return agencies.find(code).map(agency -> agency.name(spoken)).orElse(code);
    }

    private String kind(@Nullable AgencyKind kind) {
        return shell.words().admin("routing.serving", shell.words().admin("kind." + kind));
    }
}
