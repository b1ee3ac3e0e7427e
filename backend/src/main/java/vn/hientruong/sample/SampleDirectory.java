package vn.hientruong.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.AgencyEditing;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.CategoryEditing;
import vn.hientruong.category.QuestionEditing;
import vn.hientruong.model.agency.AgencyKind;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.routing.RoutingRuleEditing;

/**
 * Categories, agencies and routing rules to try the system with. The names of state bodies follow the model of July
 * 2025; the companies are made up, and nobody has confirmed who answers for what.
 */
@Singleton
public class SampleDirectory {
    private static final Logger LOG = Logger.getLogger(SampleDirectory.class);

    private final Categories categories;
    private final CategoryEditing categoryEditing;
    private final QuestionEditing questionEditing;
    private final Agencies agencies;
    private final AgencyEditing agencyEditing;
    private final RoutingRuleEditing ruleEditing;
    private final Areas areas;
    private final ObjectMapper json;

    SampleDirectory(
            Categories categories,
            CategoryEditing categoryEditing,
            QuestionEditing questionEditing,
            Agencies agencies,
            AgencyEditing agencyEditing,
            RoutingRuleEditing ruleEditing,
            Areas areas,
            ObjectMapper json) {
        this.categories = categories;
        this.categoryEditing = categoryEditing;
        this.questionEditing = questionEditing;
        this.agencies = agencies;
        this.agencyEditing = agencyEditing;
        this.ruleEditing = ruleEditing;
        this.areas = areas;
        this.json = json;
    }

    /**
     * Adds what is missing and overwrites nothing; needs the communes, each of which gets its authority. Rules come all
     * together, and only while there is none of them. Each step is whole or not there, and reads what the one before
     * has committed.
     */
    public void fill() {
        QuarkusTransaction.requiringNew().run(this::addCategories);
        QuarkusTransaction.requiringNew().run(this::addAgencies);
        QuarkusTransaction.requiringNew().run(this::addRules);
        LOG.infof(
                "Sample directory: %d categories, %d agencies",
                categories.byCode().size(), agencies.byCode().size());
    }

    private void addCategories() {
        Map<String, NewCategory> said = read("categories.json", new TypeReference<>() {});
        said.forEach((code, category) -> {
            if (categories.find(code).isEmpty()) {
                categoryEditing.put(code, category);
            }
        });
        Map<String, NewQuestions> asked = read("questions.json", new TypeReference<>() {});
        asked.forEach((code, questions) -> {
            if (questionEditing.get(code).version() == 0) {
                questionEditing.put(code, questions, 0);
            }
        });
    }

    private void addAgencies() {
        Map<String, NewAgency> said = read("agencies.json", new TypeReference<LinkedHashMap<String, NewAgency>>() {});
        areas.all().forEach(area -> said.put("ubnd-" + area.code(), authority(area)));
        said.forEach((code, agency) -> {
            if (agencies.find(code).isEmpty()) {
                agencyEditing.put(code, agency);
            }
        });
    }

    private void addRules() {
        List<NewRoutingRule> said = read("routing-rules.json", new TypeReference<>() {});
        Set<String> ruled = ruleEditing.list().stream()
                .map(known -> known.rule().category())
                .collect(Collectors.toSet());
        if (said.stream().noneMatch(rule -> ruled.contains(rule.category()))) {
            said.forEach(ruleEditing::put);
        }
    }

    private static NewAgency authority(AreaFound area) {
        return new NewAgency(
                "UBND " + area.name(),
                "People's Committee of " + area.nameEn(),
                AgencyKind.COMMUNE,
                List.of(area.code()),
                List.of(),
                true);
    }

    <T> T read(String file, TypeReference<T> type) {
        try (InputStream bytes = SampleDirectory.class.getResourceAsStream("/sample/" + file)) {
            return json.readValue(Objects.requireNonNull(bytes, file), type);
        } catch (IOException broken) {
            throw new UncheckedIOException("The sample file " + file + " cannot be read", broken);
        }
    }
}
