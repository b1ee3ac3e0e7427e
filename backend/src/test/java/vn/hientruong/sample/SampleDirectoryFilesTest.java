package vn.hientruong.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.sticker.NewSticker;

/** The sample files obey the limits an administrator is held to, and name nothing that is not there. */
class SampleDirectoryFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, NewCategory> categories = read("categories.json", new TypeReference<>() {});
    private final Map<String, NewAgency> agencies = read("agencies.json", new TypeReference<>() {});
    private final List<NewRoutingRule> rules = read("routing-rules.json", new TypeReference<>() {});

    private final Map<String, NewSticker> stickers = read("stickers.json", new TypeReference<>() {});

    @Test
    void everyRecordIsValid() {
        List<Object> all = new ArrayList<>(categories.values());
        all.addAll(agencies.values());
        all.addAll(stickers.values());
        all.addAll(rules);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(all)
                    .allSatisfy(one -> assertThat(validator.validate(one)).isEmpty());
        }
        assertThat(categories.keySet())
                .allMatch(Pattern.compile(Limits.CODE_PATTERN).asMatchPredicate());
        assertThat(agencies.keySet())
                .allMatch(Pattern.compile(Limits.CODE_PATTERN).asMatchPredicate());
    }

    @Test
    void stickersFillASheetAndNameKnownCategories() {
        assertThat(stickers).hasSizeGreaterThan(8);
        assertThat(stickers.keySet())
                .allMatch(Pattern.compile(Limits.CODE_PATTERN).asMatchPredicate());
        assertThat(stickers.values().stream().map(NewSticker::category).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(categories::containsKey);
    }

    @Test
    void everyCategoryHasARuleForEverywhere() {
        assertThat(categories).hasSize(18);
        assertThat(rules.stream().filter(rule -> rule.area() == null).map(NewRoutingRule::category))
                .containsExactlyElementsOf(categories.keySet());
    }

    @Test
    void positionsAreInTheOrderOfTheFile() {
        assertThat(categories.values().stream().map(NewCategory::position))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRuleNamesOneLeadThatMayAnswerThere() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.leadAgency() == null).isNotEqualTo(rule.leadKind() == null);
            if (rule.leadAgency() != null) {
                NewAgency lead = Objects.requireNonNull(agencies.get(rule.leadAgency()), rule.leadAgency());
                assertThat(lead.categories() == null || lead.categories().contains(rule.category()))
                        .as("%s handles %s", rule.leadAgency(), rule.category())
                        .isTrue();
                assertThat(lead.areas() == null || lead.areas().contains(rule.area()))
                        .as("%s serves %s", rule.leadAgency(), rule.area())
                        .isTrue();
            }
            assertThat(rule.cooperating() == null || agencies.keySet().containsAll(rule.cooperating()))
                    .isTrue();
        });
    }

    @Test
    void noTwoRulesSayTheSame() {
        Set<List<String>> keys = new HashSet<>();

        assertThat(rules).allMatch(rule -> keys.add(List.of(rule.category(), String.valueOf(rule.area()))));
    }

    @Test
    void agenciesNameCategoriesThatExist() {
        assertThat(agencies.values())
                .allSatisfy(agency -> assertThat(categories.keySet())
                        .containsAll(Objects.requireNonNullElse(agency.categories(), List.<String>of())));
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream bytes = SampleDirectoryFilesTest.class.getResourceAsStream("/sample/" + file)) {
            return JSON.readValue(Objects.requireNonNull(bytes, file), type);
        } catch (IOException broken) {
            throw new AssertionError(file, broken);
        }
    }
}
