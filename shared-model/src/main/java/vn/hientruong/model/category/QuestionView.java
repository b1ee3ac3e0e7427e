package vn.hientruong.model.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extra question of a category, in the caller's language.
 *
 * @param code answers go by it
 * @param order from 1
 * @param hint what an answer looks like
 * @param required whether it must be answered
 * @param asked false: the text is only shown, and nothing is answered
 * @param internal whether answers are read by staff and the reporter alone
 * @param choices where the type has them, in the order of the screen
 */
public record QuestionView(
        String code,
        QuestionType type,
        int order,
        String text,
        @Nullable String hint,
        boolean required,
        boolean asked,
        boolean internal,
        List<ChoiceView> choices) {

    /**
     * One thing to choose.
     *
     * @param key answers carry it
     * @param name for people
     */
    public record ChoiceView(String key, String name) {}
}
