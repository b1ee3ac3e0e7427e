package vn.hientruong.category;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hientruong.model.category.NewQuestion;

/** One version of a category's questions, as it is stored. */
@Entity
@Immutable
@Table(name = "category_questions")
class StoredQuestions {
    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<NewQuestion> questions;

    /** Whose questions, and which version of them. */
    @Embeddable
    record Key(
            @Column(name = "category_code") String category,
            @Column(name = "version") int version) {}

    @SuppressWarnings("NullAway.Init")
    protected StoredQuestions() {}

    StoredQuestions(QuestionSet asked) {
        key = new Key(asked.category(), asked.version());
        questions = asked.questions();
    }

    Key key() {
        return key;
    }

    QuestionSet asked() {
        return new QuestionSet(key.category(), key.version(), List.copyOf(questions));
    }
}
