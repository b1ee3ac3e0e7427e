package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.console.FormView.Choice;
import vn.hientruong.console.FormView.FieldView;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;

/** The form for what somebody says on the telephone, filled with what was typed. */
@RequestScoped
class HotlineViews {
    /**
     * As the template draws it.
     *
     * @param clientKey made once a form, so that sending it twice files once
     * @param fault what was wrong with the whole of it
     * @param questions of the category that is chosen
     */
    record View(
            String clientKey,
            boolean closed,
            @Nullable String fault,
            List<FieldView> fields,
            QuestionFields.View questions) {
        public FieldView field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** What stands in a field. */
        public String value(String name) {
            return field(name).value();
        }
    }

    private final Categories categories;
    private final QuestionFields questions;
    private final CallerLanguage language;
    private final Shell shell;

    HotlineViews(Categories categories, QuestionFields questions, CallerLanguage language, Shell shell) {
        this.questions = questions;
        this.categories = categories;
        this.language = language;
        this.shell = shell;
    }

    View of(MultivaluedMap<String, String> typed, @Nullable Problem why) {
        String category = text(typed, "category");
        String channel = text(typed, "channel");
        Words words = shell.words();
        List<Choice> kinds = categories.listActive().stream()
                .map(known -> new Choice(
                        known.code(), known.name(language.get()), known.code().equals(category)))
                .toList();
        List<Choice> channels = HotlineForm.CHANNELS.stream()
                .map(known -> new Choice(
                        known.name(), words.channel(known), known.name().equals(channel)))
                .toList();
        return new View(
                text(typed, "clientKey"),
                typed.containsKey("closed"),
                why == null ? null : Optional.ofNullable(fault(why, "/answers")).orElse(why.detail()),
                List.of(
                        field("phone", "PHONE", true, typed, why, "/reporter/phone", List.of()),
                        field("name", "LINE", false, typed, why, "/reporter/name", List.of()),
                        field("channel", "CHOICE", true, typed, why, "/channel", channels),
                        field("category", "CATEGORY", true, typed, why, "/category", kinds),
                        field("address", "LINE", false, typed, why, "/place/address", List.of()),
                        field("point", "LINE", true, typed, why, "/place", List.of()),
                        field("description", "TEXT", true, typed, why, "/description", List.of()),
                        field("media", "MEDIA", false, typed, why, "/media", List.of())),
                questions.of("hotline", category, typed, why, List.of(), true));
    }

    private static FieldView field(
            String name,
            String kind,
            boolean required,
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            String pointer,
            List<Choice> choices) {
        return new FieldView("hotline-" + name, name, kind, required, text(typed, name), fault(why, pointer), choices);
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    /** A fault of a part is shown at the field that holds it, unless the part has a field of its own. */
    private static @Nullable String fault(@Nullable Problem why, String pointer) {
        return Optional.ofNullable(why).map(Problem::errors).stream()
                .flatMap(List::stream)
                .filter(error -> Stream.of(pointer, pointer + "/lat", pointer + "/lon", stem(pointer))
                        .anyMatch(error.pointer()::equals))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }

    /** The number is what makes a reporter. */
    private static String stem(String pointer) {
        return pointer.equals("/reporter/phone") ? "/reporter" : pointer;
    }
}
