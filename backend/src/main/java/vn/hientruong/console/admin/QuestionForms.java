package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.console.admin.AdminForm.Kind;
import vn.hientruong.console.admin.AdminFormView.Choice;
import vn.hientruong.console.admin.AdminFormView.FieldView;
import vn.hientruong.console.admin.QuestionDrafts.Draft;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.problem.Problem;

/** Draws questions that are being typed. */
@RequestScoped
class QuestionForms {
    /** Empty lines below the choices that are there. */
    private static final int ROOM = 3;

    /**
     * The whole form.
     *
     * @param action where it is sent
     * @param fault what was wrong with the whole of it
     */
    record View(String action, long version, @Nullable String fault, List<QuestionView> questions) {}

    /**
     * One question.
     *
     * @param number from 1
     * @param index from 0, as in the names of its fields
     * @param code empty where it will be made of the text
     * @param focused whether it was just added or moved
     * @param open whether its choices are unfolded
     */
    record QuestionView(
            int number,
            int index,
            String code,
            String title,
            boolean focused,
            boolean first,
            boolean last,
            List<FieldView> fields,
            List<FieldView> switches,
            boolean open,
            List<ChoiceView> choices,
            @Nullable String fault) {}

    /** One line of choices. */
    record ChoiceView(int number, String prefix, String key, String name, String nameEn) {}

    private final Shell shell;

    QuestionForms(Shell shell) {
        this.shell = shell;
    }

    View view(String action, QuestionDrafts drafts, long version, @Nullable Problem why) {
        return new View(
                action,
                version,
                why == null ? null : why.detail(),
                IntStream.range(0, drafts.all().size())
                        .mapToObj(i -> question(drafts, i, why))
                        .toList());
    }

    private QuestionView question(QuestionDrafts drafts, int index, @Nullable Problem why) {
        Draft draft = drafts.all().get(index);
        String at = "/questions/" + index;
        String prefix = "q" + index + ".";
        boolean listed = Arrays.stream(QuestionType.values())
                .anyMatch(type -> type.hasChoices() && type.name().equals(draft.type()));
        return new QuestionView(
                index + 1,
                index,
                draft.code(),
                draft.text().isEmpty() ? shell.words().admin("questions.blank") : draft.text(),
                drafts.focus() == index,
                index == 0,
                index == drafts.all().size() - 1,
                List.of(
                        line(prefix, "text", draft.text(), true, why, at),
                        line(prefix, "textEn", draft.textEn(), false, why, at),
                        type(prefix, draft, why, at),
                        line(prefix, "hint", draft.hint(), false, why, at),
                        line(prefix, "hintEn", draft.hintEn(), false, why, at)),
                List.of(
                        check(prefix, "required", draft.required(), why, at),
                        check(prefix, "internal", draft.internal(), why, at),
                        check(prefix, "asked", draft.asked(), why, at)),
                listed || !draft.choices().isEmpty(),
                choices(prefix, draft),
                Optional.ofNullable(fault(why, at + "/choices")).orElse(fault(why, at + "/code")));
    }

    private static List<ChoiceView> choices(String prefix, Draft draft) {
        List<ChoiceView> lines = new ArrayList<>();
        draft.choices()
                .forEach(choice -> lines.add(new ChoiceView(
                        lines.size() + 1,
                        prefix + "c" + lines.size() + ".",
                        choice.key(),
                        choice.name(),
                        choice.nameEn())));
        for (int i = 0; i < ROOM; i++) {
            lines.add(new ChoiceView(lines.size() + 1, prefix + "c" + lines.size() + ".", "", "", ""));
        }
        return lines;
    }

    private FieldView line(
            String prefix, String name, String value, boolean required, @Nullable Problem why, String at) {
        return field(prefix, name, Kind.LINE, required, value, why, at, List.of());
    }

    private FieldView check(String prefix, String name, boolean value, @Nullable Problem why, String at) {
        return field(prefix, name, Kind.CHECK, false, value ? "true" : "", why, at, List.of());
    }

    private FieldView type(String prefix, Draft draft, @Nullable Problem why, String at) {
        Words words = shell.words();
        return field(
                prefix,
                "type",
                Kind.CHOICE,
                true,
                draft.type(),
                why,
                at,
                Arrays.stream(QuestionType.values())
                        .map(type -> new Choice(
                                type.name(),
                                words.admin("type." + type),
                                type.name().equals(draft.type())))
                        .toList());
    }

    private FieldView field(
            String prefix,
            String name,
            Kind kind,
            boolean required,
            String value,
            @Nullable Problem why,
            String at,
            List<Choice> choices) {
        Words words = shell.words();
        return new FieldView(
                prefix.replace('.', '-') + name,
                prefix + name,
                kind.name(),
                required,
                words.admin("question." + name),
                words.adminIfAny("question." + name + ".hint").orElse(null),
                value,
                fault(why, at + "/" + name),
                null,
                choices);
    }

    private static @Nullable String fault(@Nullable Problem why, String pointer) {
        return Optional.ofNullable(why).map(Problem::errors).stream()
                .flatMap(List::stream)
                .filter(error -> (error.pointer() + "/").startsWith(pointer + "/"))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }
}
