package vn.hientruong.category;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;
import vn.hientruong.platform.problem.DomainException.Fault;

/** The extra questions of every category in every version, from memory. */
@Singleton
public class Questions {
    static final String TOPIC = "questions";

    private final Snapshot<Map<String, NavigableMap<Integer, QuestionSet>>> snapshot;

    Questions(QuestionsRepository repository, Snapshots snapshots) {
        this.snapshot = snapshots.of(
                TOPIC,
                () -> repository
                        .streamAll()
                        .map(StoredQuestions::asked)
                        .collect(Collectors.groupingBy(
                                QuestionSet::category,
                                Collectors.toMap(
                                        QuestionSet::version, asked -> asked, (one, other) -> one, TreeMap::new))));
    }

    /** What that category asks now; nothing where there is no such category. */
    public QuestionSet current(String category) {
        NavigableMap<Integer, QuestionSet> versions = snapshot.get().get(category);
        return versions == null
                ? QuestionSet.none(category)
                : versions.lastEntry().getValue();
    }

    /** What it asked in that version; empty where there never was one. */
    public Optional<QuestionSet> find(String category, int version) {
        @Nullable NavigableMap<Integer, QuestionSet> versions = snapshot.get().get(category);
        return version == 0
                ? Optional.of(QuestionSet.none(category))
                : Optional.ofNullable(versions).map(known -> known.get(version));
    }

    /**
     * What is wrong with answers to the questions of that category.
     *
     * @param at pointer to the answers
     * @param version of the questions that were answered; 0 for a category that never had any
     * @param all whether what is required must be there
     */
    public List<Fault> faults(String at, String category, int version, Map<String, List<String>> values, boolean all) {
        return find(category, version)
                .map(asked -> AnswerChecks.faults(at + "/values", asked, values, all))
                .orElseGet(() -> List.of(new Fault(at + "/version", "no-such-questions")));
    }

    void read(@Observes StartupEvent start) {
        snapshot.get();
    }
}
