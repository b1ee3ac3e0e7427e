package vn.hientruong.model.report;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * Answers to the extra questions of a category. Whoever sends them knows of the questions, and must answer those that are
 * required; older programs send none.
 *
 * @param version of the questions that were read, as {@code CategoryView.questionsVersion} gave it; absent: those that hold
 *     now
 * @param values by code of the question: one text, or the keys of what was chosen; nothing for what was left out
 */
public record Answers(
        @Nullable @Min(0) Integer version,

        @NotNull @Size(max = Limits.QUESTIONS)
        Map<
                        @NotNull @Size(max = Limits.NAME) String,
                        @NotNull @Size(max = Limits.CHOICES) List<@NotNull @Size(max = Limits.TEXT) String>>
                values) {}
