package vn.hientruong.model.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * An extra question of a category as an administrator writes it down.
 *
 * @param code of the question, unique in its category; answers go by it
 * @param text the question itself; {@code textEn} the same in English
 * @param hint what an answer looks like, as in "in metres"; {@code hintEn} the same in English
 * @param required whether whoever knows of the question must answer it
 * @param asked false: the text is only shown, as a notice, and nothing is answered
 * @param internal whether answers are read by staff and the reporter alone
 * @param choices where the type has them, in the order of the screen; nothing elsewhere
 */
public record NewQuestion(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String code,
        @NotNull QuestionType type,
        @NotBlank @Size(max = Limits.QUESTION) String text,
        @NotBlank @Size(max = Limits.QUESTION) String textEn,
        @Nullable @Size(max = Limits.QUESTION) String hint,
        @Nullable @Size(max = Limits.QUESTION) String hintEn,
        @NotNull Boolean required,
        @NotNull Boolean asked,
        @NotNull Boolean internal,

        @Nullable @Size(max = Limits.CHOICES) List<@NotNull @Valid NewChoice> choices) {

    /**
     * One thing to choose.
     *
     * @param key answers carry it; unique in its question
     */
    public record NewChoice(
            @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String key,
            @NotBlank @Size(max = Limits.NAME) String name,
            @NotBlank @Size(max = Limits.NAME) String nameEn) {}
}
