package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.template.Placeholder;
import vn.hientruong.model.template.TemplateView;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.template.TemplateEditing;

/** Response templates as this desk shows them, and what they read like. */
@RequestScoped
class TemplateRows {
    /**
     * One line.
     *
     * @param category absent where it is for any
     */
    record Row(
            String code,
            String title,
            String action,
            @Nullable String reason,
            @Nullable String category,
            String text) {}

    /**
     * What a text reads like for a made-up report.
     *
     * @param text empty while there is none
     * @param fault why there is nothing to see
     * @param placeholders what may stand in braces, with what it becomes
     */
    record Preview(String text, @Nullable String fault, List<CodeName> placeholders) {}

    private final TemplateEditing editing;
    private final Categories categories;
    private final AdminChoices choices;
    private final CallerLanguage language;
    private final Shell shell;

    TemplateRows(
            TemplateEditing editing,
            Categories categories,
            AdminChoices choices,
            CallerLanguage language,
            Shell shell) {
        this.editing = editing;
        this.categories = categories;
        this.choices = choices;
        this.language = language;
        this.shell = shell;
    }

    /** All of them, by action. */
    List<Row> list() {
        return editing.list().stream().map(this::row).toList();
    }

    private Row row(TemplateView template) {
        Words words = shell.words();
        Locale spoken = language.get();
        String category = template.category();
        return new Row(
                template.code(),
                template.title(),
                words.action(template.action()),
                template.reason() == null ? null : words.rejection(template.reason()),
                category == null
                        ? null
                        : categories
                                .find(category)
                                .map(known -> known.name(spoken))
                                .orElse(category),
                template.text());
    }

    Preview preview(MultivaluedMap<String, String> typed) {
        String text = Objects.requireNonNullElse(typed.getFirst("text"), "");
        Map<Placeholder, String> values = sample(typed.getFirst("category"));
        List<CodeName> known = Arrays.stream(Placeholder.values())
                .map(placeholder ->
                        new CodeName("{" + placeholder.word() + "}", Objects.requireNonNull(values.get(placeholder))))
                .toList();
        try {
            return new Preview(editing.preview(text, values), null, known);
        } catch (InvalidRequest unknown) {
            return new Preview("", why(shell.problem(unknown)), known);
        }
    }

    private static String why(Problem problem) {
        return Optional.ofNullable(problem.errors()).stream()
                .flatMap(List::stream)
                .map(FieldError::detail)
                .findFirst()
                .orElse(problem.detail());
    }

    private Map<Placeholder, String> sample(@Nullable String category) {
        Words words = shell.words();
        Map<Placeholder, String> sample = new EnumMap<>(Placeholder.class);
        for (Placeholder placeholder : Placeholder.values()) {
            sample.put(placeholder, words.admin("sample." + placeholder.word()));
        }
        Optional.ofNullable(category)
                .flatMap(categories::find)
                .ifPresent(known -> sample.put(Placeholder.CATEGORY, known.name(language.get())));
        return sample;
    }

    /** By field of the form of a template. */
    Map<String, List<CodeName>> choices() {
        Words words = shell.words();
        return Map.of(
                "action",
                editing.actions().stream()
                        .map(action -> new CodeName(action.path(), words.action(action.path())))
                        .toList(),
                "reason",
                Arrays.stream(RejectionReason.values())
                        .map(reason -> new CodeName(reason.name(), words.rejection(reason)))
                        .toList(),
                "category",
                choices.categories());
    }
}
