package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Questions;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.category.QuestionView;
import vn.hientruong.model.report.AnswerView;
import vn.hientruong.model.report.Answers;
import vn.hientruong.platform.problem.DomainException.Fault;

/** What is answered to the extra questions of a category: taken, and shown in the words it was asked with. */
@Singleton
class Answering {
    private static final String POINTER = "/answers";

    private final Questions questions;
    private final Names names;

    Answering(Questions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    /** Whoever sends answers knows of the questions, and owes what is required; whoever sends none owes nothing. */
    List<Fault> faultsAtFiling(String category, @Nullable Answers said) {
        return said == null
                ? List.of()
                : questions.faults(POINTER, category, version(category, said), said.values(), true);
    }

    /** Intake adds what it knows; what was answered before stays as it was said. */
    List<Fault> faultsLater(Report report, String category, @Nullable Answers said) {
        if (said == null) {
            return List.of();
        }
        List<Fault> faults =
                new ArrayList<>(questions.faults(POINTER, category, version(category, said), said.values(), false));
        said.values().forEach((question, values) -> {
            if (!values.isEmpty() && report.hasAnswered(category, question)) {
                faults.add(new Fault(POINTER + "/values/" + question, "answered-already"));
            }
        });
        return faults;
    }

    /** What is to be kept of them; nothing when nothing was said. They have been checked. */
    Optional<GivenAnswers> given(String category, @Nullable Answers said) {
        return said == null
                ? Optional.empty()
                : Optional.of(GivenAnswers.of(category, version(category, said), said.values()))
                        .filter(given -> !given.values().isEmpty());
    }

    /** @param internal whether the reader may see what is not for everybody */
    List<AnswerView> views(Report report, Locale language, boolean internal) {
        return report.answers().stream()
                .flatMap(given -> views(given, language).stream())
                .filter(view -> internal || !view.internal())
                .toList();
    }

    /** The same of answers that were read without their report, for everybody. */
    List<Published.Answer> forEverybody(List<GivenAnswers> given, Locale language) {
        return given.stream()
                .flatMap(answers -> views(answers, language).stream())
                .filter(view -> !view.internal())
                .map(view -> new Published.Answer(view.code(), view.text(), view.shown()))
                .toList();
    }

    private List<AnswerView> views(GivenAnswers given, Locale language) {
        CodeName category = names.category(given.category(), language);
        List<QuestionView> asked = questions
                .find(given.category(), given.version())
                .map(known -> known.in(language))
                .orElse(List.of());
        return asked.stream()
                .filter(question -> given.has(question.code()))
                .map(question -> view(category, question, given.values()))
                .toList();
    }

    private static AnswerView view(CodeName category, QuestionView question, Map<String, List<String>> given) {
        List<String> values = given.getOrDefault(question.code(), List.of());
        return new AnswerView(
                category,
                question.code(),
                question.text(),
                question.type(),
                values,
                values.stream().map(value -> shown(question, value)).toList(),
                question.internal());
    }

    private static String shown(QuestionView question, String value) {
        return question.choices().stream()
                .filter(choice -> choice.key().equals(value))
                .map(QuestionView.ChoiceView::name)
                .findFirst()
                .orElse(value);
    }

    private int version(String category, Answers said) {
        return Objects.requireNonNullElseGet(
                said.version(), () -> questions.current(category).version());
    }
}
