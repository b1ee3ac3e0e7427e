package vn.hientruong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hientruong.agency.Agency;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Location;
import vn.hientruong.category.Category;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.platform.text.Texts;

/**
 * Areas: A and B have one commune authority each, C has two, D an inactive one, E none. The company serves A alone and
 * handles trees alone.
 */
class RoutingTableTest {
    private final Texts texts = new Texts();

    private final RoutingTable table = new RoutingTable(
            RoutingTable.byKey(List.of(
                    rule("light", null, "kind:COMMUNE", "department", null),
                    rule("tree", null, "kind:COMMUNE", "department company", null),
                    rule("tree", "A", "company", "department", "COMMUNE"),
                    rule("tree", "B", "company", "", null),
                    rule("noise", null, "kind:COMMUNE", "police retired", "POLICE"),
                    rule("security", null, "police", "police department", "COMMUNE"),
                    rule("power", null, "retired", "department", null),
                    rule("power", "A", "department", "", null),
                    rule("land", "A", "kind:DEPARTMENT", "", null),
                    rule("water", null, "kind:COMPANY", "", "COMMUNE"),
                    rule("old", null, "department", "", null),
                    rule("ghost", null, "nobody", "", null),
                    rule("centre", null, "kind:CENTRE", "department", null))),
            index(
                    Stream.of(
                            category("light", true),
                            category("tree", true),
                            category("noise", true),
                            category("security", true),
                            category("power", true),
                            category("land", true),
                            category("water", true),
                            category("old", false),
                            category("ghost", true),
                            category("centre", true),
                            category("lonely", true)),
                    Category::code),
            index(
                    Stream.of(
                            agency("commune-a", AgencyKind.COMMUNE, "A", "", true),
                            agency("commune-b", AgencyKind.COMMUNE, "B", "", true),
                            agency("commune-c1", AgencyKind.COMMUNE, "C", "", true),
                            agency("commune-c2", AgencyKind.COMMUNE, "C", "", true),
                            agency("commune-d", AgencyKind.COMMUNE, "D", "", false),
                            agency("department", AgencyKind.DEPARTMENT, "", "", true),
                            agency("police", AgencyKind.POLICE, "", "", true),
                            agency("company", AgencyKind.COMPANY, "A", "tree", true),
                            agency("retired", AgencyKind.DEPARTMENT, "", "", false)),
                    Agency::code));

    @ParameterizedTest(name = "{0} in {1}: {2} with {3}, because {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "light,    A, commune-a,  department,            byRule",
                "light,    B, commune-b,  department,            byRule",
                "light,    C, -,          '',                    severalServe",
                "light,    D, -,          '',                    noneServes",
                "light,    E, -,          '',                    noneServes",
                "light,    -, -,          '',                    outsideNear",
                "tree,     A, company,    department commune-a,  byAreaRule",
                "tree,     B, -,          '',                    doesNotServe",
                "tree,     C, -,          '',                    severalServe",
                "tree,     D, -,          '',                    noneServes",
                "tree,     E, -,          '',                    noneServes",
                "tree,     -, -,          '',                    outsideNear",
                "noise,    A, commune-a,  police,                byRule",
                "noise,    B, commune-b,  police,                byRule",
                "noise,    C, -,          '',                    severalServe",
                "noise,    E, -,          '',                    noneServes",
                "security, A, police,     department commune-a,  byRule",
                "security, B, police,     department commune-b,  byRule",
                "security, C, police,     department,            byRule",
                "security, D, police,     department,            byRule",
                "security, E, police,     department,            byRule",
                "security, -, -,          '',                    outsideNear",
                "power,    A, department, '',                    byAreaRule",
                "power,    B, -,          '',                    inactiveAgency",
                "power,    E, -,          '',                    inactiveAgency",
                "land,     A, department, '',                    byAreaRule",
                "land,     B, -,          '',                    noRule",
                "land,     -, -,          '',                    outsideNear",
                "water,    A, -,          '',                    noneServes",
                "water,    B, -,          '',                    noneServes",
                "old,      A, -,          '',                    inactiveCategory",
                "old,      -, -,          '',                    inactiveCategory",
                "ghost,    A, -,          '',                    inactiveAgency",
                "centre,   A, -,          '',                    noneServes",
                "lonely,   A, -,          '',                    noRule",
                "lonely,   E, -,          '',                    noRule",
                "unheard,  A, -,          '',                    unknownCategory",
                "unheard,  -, -,          '',                    unknownCategory",
            })
    void proposesOnlyWhatTheRulesSay(
            String category, @Nullable String area, @Nullable String lead, String cooperating, String reason) {
        Proposal proposal = table.propose(category, location(area));

        assertThat(proposal.leadAgency()).isEqualTo(lead);
        assertThat(proposal.cooperating()).containsExactlyElementsOf(words(cooperating));
        assertThat(proposal.reason().key()).isEqualTo("routing." + reason);
        assertThat(proposal.certain()).isEqualTo(lead != null);
    }

    @ParameterizedTest(name = "{0} in {1}: {2} / {3}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "light|A|Vì light. Địa bàn: Phường A. Chủ trì: Cơ quan commune-a.|Because light. Area: A Ward. Lead: Agency commune-a.",
                "tree|A|Vì tree. Quy tắc riêng của Phường A. Chủ trì: Cơ quan company.|Because tree. A rule of its own for A Ward. Lead: Agency company.",
                "light|C|Quy tắc: “Vì light.” Nhưng có nhiều cơ quan thuộc loại đó cùng phụ trách Phường C.|The rule says “Because light.” But several agencies of that kind serve C Ward.",
                "light|E|Quy tắc: “Vì light.” Nhưng không có cơ quan nào thuộc loại đó phụ trách Phường E.|The rule says “Because light.” But no agency of that kind serves E Ward.",
                "tree|B|Quy tắc: “Vì tree.” Nhưng Cơ quan company không phụ trách lĩnh vực này tại Phường B.|The rule says “Because tree.” But Agency company does not handle this in B Ward.",
                "power|B|Quy tắc: “Vì power.” Nhưng Cơ quan retired không còn hoạt động.|The rule says “Because power.” But Agency retired is no longer active.",
                "ghost|A|Quy tắc: “Vì ghost.” Nhưng nobody không còn hoạt động.|The rule says “Because ghost.” But nobody is no longer active.",
                "land|B|Chưa có quy tắc nào cho lĩnh vực “Lĩnh vực land” tại Phường B.|There is no rule yet for “Category land” in B Ward.",
                "old|A|Lĩnh vực “Lĩnh vực old” không còn được dùng.|The category “Category old” is no longer used.",
                "unheard|A|Không có lĩnh vực nào mang mã unheard.|No category has the code unheard.",
                "light|-|Điểm không nằm trong phường, xã nào đã biết (gần nhất là Phường Z).|The point lies in no known commune (the nearest is Z Ward).",
            })
    void saysWhyInBothLanguages(String category, @Nullable String area, String vietnamese, String english) {
        Proposal proposal = table.propose(category, location(area));

        assertThat(proposal.reason().in(Texts.VIETNAMESE, texts)).isEqualTo(vietnamese);
        assertThat(proposal.reason().in(Texts.ENGLISH, texts)).isEqualTo(english);
    }

    @Test
    void pointWithoutAnyKnownCommuneNamesNone() {
        Proposal proposal = table.propose(
                "light", new Location(Optional.empty(), true, Optional.empty(), Double.POSITIVE_INFINITY));

        assertThat(proposal.certain()).isFalse();
        assertThat(proposal.reason().in(Texts.ENGLISH, texts)).isEqualTo("The point lies in no known commune.");
    }

    private static Location location(@Nullable String code) {
        return code == null
                ? new Location(Optional.empty(), true, Optional.of(area("Z")), 120)
                : new Location(Optional.of(area(code)), true, Optional.empty(), 0);
    }

    private static AreaFound area(String code) {
        return new AreaFound(new UUID(0, code.charAt(0)), code, "Phường " + code, code + " Ward");
    }

    private static Category category(String code, boolean active) {
        return new Category(
                code, new NewCategory("Lĩnh vực " + code, "Category " + code, 1, true, 5, null, false, null, active));
    }

    private static Agency agency(String code, AgencyKind kind, String areas, String categories, boolean active) {
        return new Agency(
                code,
                new NewAgency("Cơ quan " + code, "Agency " + code, kind, words(areas), words(categories), active));
    }

    private static NewRoutingRule rule(
            String category, @Nullable String area, String lead, String cooperating, @Nullable String kind) {
        boolean byKind = lead.startsWith("kind:");
        return new NewRoutingRule(
                category,
                area,
                byKind ? null : lead,
                byKind ? AgencyKind.valueOf(lead.substring("kind:".length())) : null,
                words(cooperating),
                kind == null ? null : AgencyKind.valueOf(kind),
                "Vì " + category + ".",
                "Because " + category + ".");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
    }

    private static <T> Map<String, T> index(Stream<T> all, Function<T, String> code) {
        return all.collect(Collectors.toMap(code, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
