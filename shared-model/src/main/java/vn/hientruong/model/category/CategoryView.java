package vn.hientruong.model.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that can be reported.
 *
 * @param photoRequired whether a report needs at least one photo or video
 * @param workingDays the normal limit for handling
 * @param urgentHours the limit in clock hours when urgent; absent where nothing here is urgent
 * @param emergencyPhone whom to call first when life is in danger
 * @param group what it belongs together with, in the caller's language; absent where it stands alone
 * @param icon name of its picture, as in {@code LIGHT}; absent where it has none
 * @param questionsVersion what answers to the questions carry; 0 where there never were any
 * @param questions what is asked besides, in the order of the screen; perhaps nothing
 */
public record CategoryView(
        String code,
        String name,
        boolean photoRequired,
        int workingDays,
        @Nullable Double urgentHours,
        @Nullable String emergencyPhone,
        @Nullable String group,
        @Nullable String icon,
        int questionsVersion,
        List<QuestionView> questions) {

    /** A backend, or a copy on a phone, from before there were questions says nothing of them. */
    public CategoryView {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }
}
