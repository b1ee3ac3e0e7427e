package vn.hientruong.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class QuestionsRepository implements PanacheRepositoryBase<StoredQuestions, StoredQuestions.Key> {
    /** The last version of that category's questions. */
    Optional<QuestionSet> findLast(String category) {
        return find("key.category = ?1 order by key.version desc", category)
                .firstResultOptional()
                .map(StoredQuestions::asked);
    }
}
