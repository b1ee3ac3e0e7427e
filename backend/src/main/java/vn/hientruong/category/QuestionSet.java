package vn.hientruong.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.QuestionView;
import vn.hientruong.model.category.QuestionsView;
import vn.hientruong.platform.text.Texts;

/**
 * The extra questions of a category as they stood in one version. A version never changes, so an answer keeps the words
 * it was given to.
 *
 * @param category its code
 * @param version from 1; 0 for a category that never had questions
 * @param questions in the order of the screen
 */
public record QuestionSet(String category, int version, List<NewQuestion> questions) {
    static QuestionSet none(String category) {
        return new QuestionSet(category, 0, List.of());
    }

    /** The question of that code, if there is one. */
    public Optional<NewQuestion> find(String code) {
        return questions.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** As it is asked in that language. */
    public List<QuestionView> in(Locale language) {
        return questions.stream().map(question -> view(question, language)).toList();
    }

    /** As it is edited. */
    public QuestionsView view() {
        return new QuestionsView(version, questions);
    }

    private QuestionView view(NewQuestion question, Locale language) {
        List<NewChoice> choices = question.choices() == null ? List.of() : question.choices();
        return new QuestionView(
                question.code(),
                question.type(),
                questions.indexOf(question) + 1,
                text(language, question.text(), question.textEn()),
                question.hint() == null ? null : hint(language, question.hint(), question.hintEn()),
                question.required(),
                question.asked(),
                question.internal(),
                choices.stream()
                        .map(choice -> new QuestionView.ChoiceView(
                                choice.key(), text(language, choice.name(), choice.nameEn())))
                        .toList());
    }

    private static String hint(Locale language, String hint, @Nullable String hintEn) {
        return text(language, hint, hintEn == null ? hint : hintEn);
    }

    private static String text(Locale language, String vietnamese, String english) {
        return language.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? english : vietnamese;
    }
}
