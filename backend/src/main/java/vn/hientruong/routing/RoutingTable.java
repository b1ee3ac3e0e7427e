package vn.hientruong.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Location;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.platform.text.Phrase;
import vn.hientruong.platform.text.Texts;

/**
 * The decision, over values. The rule for a category in one area outweighs the rule for the category anywhere; there is
 * at most one of each, so rules never tie.
 */
final class RoutingTable {
    private final Map<Key, NewRoutingRule> rules;
    private final Map<String, Category> categories;
    private final Map<String, Agency> agencies;

    /** @param area null: anywhere */
    record Key(String category, @Nullable String area) {}

    /**
     * @param rules from {@link #byKey}
     * @param categories by code
     * @param agencies by code
     */
    RoutingTable(Map<Key, NewRoutingRule> rules, Map<String, Category> categories, Map<String, Agency> agencies) {
        this.rules = rules;
        this.categories = categories;
        this.agencies = agencies;
    }

    static Map<Key, NewRoutingRule> byKey(List<NewRoutingRule> rules) {
        Map<Key, NewRoutingRule> byKey = new HashMap<>();
        rules.forEach(rule -> byKey.put(new Key(rule.category(), rule.area()), rule));
        return Map.copyOf(byKey);
    }

    Proposal propose(String categoryCode, Location location) {
        Category category = categories.get(categoryCode);
        if (category == null) {
            return Proposal.none(Phrase.of("routing.unknownCategory", categoryCode));
        }
        if (!category.active()) {
            return Proposal.none(Phrase.of("routing.inactiveCategory", names(category)));
        }
        if (location.area().isEmpty()) {
            return Proposal.none(outside(location));
        }
        AreaFound area = location.area().get();
        NewRoutingRule own = rules.get(new Key(categoryCode, area.code()));
        NewRoutingRule rule = own == null ? rules.get(new Key(categoryCode, null)) : own;
        if (rule == null) {
            return Proposal.none(Phrase.of("routing.noRule", with(names(category), area)));
        }
        return follow(rule, area);
    }

    private Proposal follow(NewRoutingRule rule, AreaFound area) {
        String[] words = with(new String[] {rule.reason(), rule.reasonEn()}, area);
        if (rule.leadAgency() != null) {
            return followTo(rule.leadAgency(), rule, area, words);
        }
        List<Agency> serving = serving(Objects.requireNonNull(rule.leadKind()), rule.category(), area);
        if (serving.size() == 1) {
            return found(serving.get(0), rule, area, words);
        }
        return Proposal.none(Phrase.of(serving.isEmpty() ? "routing.noneServes" : "routing.severalServe", words));
    }

    private Proposal followTo(String lead, NewRoutingRule rule, AreaFound area, String[] words) {
        Agency named = agencies.get(lead);
        Agency agency = named == null ? null : named.current(agencies);
        if (named == null || agency == null || !agency.active()) {
            return Proposal.none(Phrase.of("routing.inactiveAgency", with(words, lead, agency)));
        }
        if (!serves(named, area, rule.category()) && !serves(agency, area, rule.category())) {
            return Proposal.none(Phrase.of("routing.doesNotServe", with(words, lead, agency)));
        }
        return found(agency, rule, area, words);
    }

    private Proposal found(Agency lead, NewRoutingRule rule, AreaFound area, String[] words) {
        String key = rule.area() == null ? "routing.byRule" : "routing.byAreaRule";
        return Proposal.of(lead.code(), cooperating(lead, rule, area), Phrase.of(key, with(words, lead.code(), lead)));
    }

    /** Whoever cannot help there is left out, and so is a kind that several agencies are of. */
    private List<String> cooperating(Agency lead, NewRoutingRule rule, AreaFound area) {
        List<String> codes = new ArrayList<>();
        if (rule.cooperating() != null) {
            rule.cooperating().stream()
                    .map(code -> Optional.ofNullable(agencies.get(code)))
                    .flatMap(Optional::stream)
                    .filter(agency -> agency.servesArea(area.code()))
                    .map(agency -> agency.current(agencies))
                    .filter(Agency::active)
                    .forEach(agency -> codes.add(agency.code()));
        }
        if (rule.cooperatingKind() != null) {
            List<Agency> serving = serving(rule.cooperatingKind(), rule.category(), area);
            if (serving.size() == 1) {
                codes.add(serving.get(0).code());
            }
        }
        return codes.stream()
                .distinct()
                .filter(code -> !code.equals(lead.code()))
                .toList();
    }

    private List<Agency> serving(AgencyKind kind, String categoryCode, AreaFound area) {
        return agencies.values().stream()
                .filter(agency -> agency.kind() == kind && serves(agency, area, categoryCode))
                .map(agency -> agency.current(agencies))
                .filter(Agency::active)
                .distinct()
                .toList();
    }

    /** What a merged agency served, its successor serves. */
    private static boolean serves(Agency agency, AreaFound area, String categoryCode) {
        return agency.servesArea(area.code()) && agency.handles(categoryCode);
    }

    private static Phrase outside(Location location) {
        return location.nearest()
                .map(nearest -> Phrase.of("routing.outsideNear", nearest.name(), nearest.nameEn()))
                .orElseGet(() -> Phrase.of("routing.outside"));
    }

    /** A phrase has no language yet, so whatever has a name goes in twice: Vietnamese, English. */
    private static String[] names(Category category) {
        return new String[] {category.name(Texts.VIETNAMESE), category.name(Texts.ENGLISH)};
    }

    private static String[] with(String[] words, AreaFound area) {
        return new String[] {words[0], words[1], area.name(), area.nameEn()};
    }

    private static String[] with(String[] words, String code, @Nullable Agency agency) {
        String name = agency == null ? code : agency.name(Texts.VIETNAMESE);
        String nameEn = agency == null ? code : agency.name(Texts.ENGLISH);
        return new String[] {words[0], words[1], words[2], words[3], name, nameEn};
    }
}
