package vn.hientruong.model.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientruong.model.Limits;

/**
 * All extra questions of a category, in place of those before.
 *
 * @param questions in the order of the screen; perhaps none
 */
public record NewQuestions(
        @NotNull @Size(max = Limits.QUESTIONS) List<@NotNull @Valid NewQuestion> questions) {}
