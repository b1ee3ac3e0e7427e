package vn.hientruong.category;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionsView;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.signal.Signals;

/** Administrators write the extra questions of a category down; each change is a new version, and old ones stay. */
@Singleton
public class QuestionEditing {
    private final QuestionsRepository questions;
    private final CategoryRepository categories;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    QuestionEditing(
            QuestionsRepository questions,
            CategoryRepository categories,
            Event<Signals.Outgoing> signals,
            Event<Changed> changes) {
        this.questions = questions;
        this.categories = categories;
        this.signals = signals;
        this.changes = changes;
    }

    /** @throws NotFound when there is no such category */
    @Transactional
    public QuestionsView get(String category) {
        mustExist(category);
        return last(category).view();
    }

    /**
     * Asks these from now on. What is the same as before makes no version.
     *
     * @param version that was read
     * @throws NotFound when there is no such category
     * @throws InvalidRequest when questions contradict themselves or each other
     * @throws StaleVersion when somebody else wrote meanwhile
     */
    @Transactional
    public QuestionsView put(String category, NewQuestions said, long version) {
        List<Fault> faults = faults(said.questions());
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        categories.lockForWriting();
        mustExist(category);
        QuestionSet before = last(category);
        if (before.version() != version) {
            throw new StaleVersion(before.view());
        }
        if (before.questions().equals(said.questions())) {
            return before.view();
        }
        QuestionSet asked = new QuestionSet(category, before.version() + 1, said.questions());
        questions.persist(new StoredQuestions(asked));
        changes.fire(Changed.of("questions", category, before.view(), asked.view()));
        signals.fire(new Signals.Outgoing(Questions.TOPIC, category));
        return asked.view();
    }

    private void mustExist(String category) {
        if (categories.findByIdOptional(category).isEmpty()) {
            throw new NotFound();
        }
    }

    private QuestionSet last(String category) {
        return questions.findLast(category).orElseGet(() -> QuestionSet.none(category));
    }

    private static List<Fault> faults(List<NewQuestion> said) {
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            NewQuestion question = said.get(i);
            String at = "/questions/" + i;
            if (!codes.add(question.code())) {
                faults.add(new Fault(at + "/code", "code-repeated"));
            }
            if (question.required() && !question.asked()) {
                faults.add(new Fault(at + "/required", "notice-required"));
            }
            choices(at + "/choices", question, faults);
        }
        return faults;
    }

    private static void choices(String at, NewQuestion question, List<Fault> faults) {
        List<NewChoice> choices = Objects.requireNonNullElse(question.choices(), List.of());
        if (choices.isEmpty() == question.type().hasChoices()) {
            faults.add(new Fault(at, question.type().hasChoices() ? "choices-needed" : "no-choices"));
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            if (!keys.add(choices.get(i).key())) {
                faults.add(new Fault(at + "/" + i + "/key", "code-repeated"));
            }
        }
    }
}
