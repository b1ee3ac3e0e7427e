package vn.hientruong.category.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.QuestionSet;
import vn.hientruong.category.Questions;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.category.QuestionView;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.report.Answers;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;

/**
 * The extra questions of a category as fields of a form that has the category as another field. The form says which
 * questions it showed; when those were others than the category now chosen has, nothing was answered yet.
 */
@RequestScoped
public class QuestionFields {
    /** Name of the field that says whose questions were shown, and in which version. */
    private static final String ASKED = "asked";

    private static final String PREFIX = "answer.";

    /**
     * What a template draws.
     *
     * @param asked comes back with the form
     */
    public record View(String asked, List<Field> fields) {
        /** Whether there is anything to read or to answer. */
        public boolean isEmpty() {
            return fields.isEmpty();
        }
    }

    /**
     * One question with what was answered.
     *
     * @param type name of a {@link QuestionType}; {@code NOTICE} for what is only read
     * @param value where one text answers
     * @param choices where one picks
     */
    public record Field(
            String id,
            String name,
            String type,
            String text,
            @Nullable String hint,
            boolean required,
            boolean internal,
            String value,
            List<Choice> choices,
            @Nullable String fault) {
        /** Whether it was refused. */
        public boolean isBroken() {
            return fault != null;
        }

        /** What a reader of screens says with the field. */
        public String describedBy() {
            return (hint == null ? "" : id + "-hint") + (fault == null ? "" : " " + id + "-fault");
        }
    }

    /** One thing to pick. */
    public record Choice(String value, String label, boolean chosen) {}

    private final Questions questions;
    private final CallerLanguage language;

    QuestionFields(Questions questions, CallerLanguage language) {
        this.questions = questions;
        this.language = language;
    }

    /**
     * The questions of a category, filled with what was typed.
     *
     * @param form tells the fields of one form from those of another
     * @param answered codes of questions that need no answer any more
     * @param required whether what is required must be answered here
     */
    public View of(
            String form,
            String category,
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            List<String> answered,
            boolean required) {
        QuestionSet current = questions.current(category);
        boolean same = shown(typed).filter(current::equals).isPresent();
        List<Field> fields = current.in(language.get()).stream()
                .filter(question -> !answered.contains(question.code()))
                .map(question ->
                        field(form, question, same ? values(typed, question.code()) : List.of(), why, required))
                .toList();
        return new View(category + "@" + current.version(), fields);
    }

    /**
     * What was answered.
     *
     * @throws InvalidRequest when the category asks something that was not shown yet
     */
    public Answers read(String category, MultivaluedMap<String, String> sent) {
        Optional<QuestionSet> shown =
                shown(sent).filter(asked -> asked.category().equals(category));
        if (shown.isEmpty() && !questions.current(category).questions().isEmpty()) {
            throw InvalidRequest.at("/answers", "questions-first");
        }
        return shown.map(asked -> answers(asked, sent)).orElseGet(() -> new Answers(null, Map.of()));
    }

    /** The same where nothing must be answered: questions that were not shown are left open. */
    public Optional<Answers> readIfShown(String category, MultivaluedMap<String, String> sent) {
        return shown(sent)
                .filter(asked -> asked.category().equals(category))
                .map(asked -> answers(asked, sent))
                .filter(answers -> !answers.values().isEmpty());
    }

    private static Answers answers(QuestionSet asked, MultivaluedMap<String, String> sent) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        asked.questions().stream().filter(NewQuestion::asked).forEach(question -> {
            List<String> said = values(sent, question.code()).stream()
                    .map(text -> wire(question.type(), text))
                    .toList();
            if (!said.isEmpty()) {
                values.put(question.code(), said);
            }
        });
        return new Answers(asked.version(), values);
    }

    /** The questions that the form showed, if they still can be found. */
    private Optional<QuestionSet> shown(MultivaluedMap<String, String> sent) {
        String asked = Objects.requireNonNullElse(sent.getFirst(ASKED), "");
        int at = asked.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : version(asked.substring(at + 1)).flatMap(version -> questions.find(asked.substring(0, at), version));
    }

    private static Optional<Integer> version(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Field field(
            String form, QuestionView question, List<String> typed, @Nullable Problem why, boolean required) {
        return new Field(
                form + "-" + PREFIX.replace('.', '-') + question.code(),
                PREFIX + question.code(),
                question.asked() ? question.type().name() : "NOTICE",
                question.text(),
                question.hint(),
                required && question.required(),
                question.internal(),
                typed.isEmpty() ? "" : typed.get(0),
                question.choices().stream()
                        .map(choice -> new Choice(choice.key(), choice.name(), typed.contains(choice.key())))
                        .toList(),
                fault(why, "/answers/values/" + question.code()));
    }

    private static @Nullable String fault(@Nullable Problem why, String pointer) {
        return Optional.ofNullable(why).map(Problem::errors).stream()
                .flatMap(List::stream)
                .filter(error -> (error.pointer() + "/").startsWith(pointer + "/"))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }

    private static List<String> values(MultivaluedMap<String, String> sent, String question) {
        return sent.getOrDefault(PREFIX + question, List.of()).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** People write a comma, and browsers a time without its zone. */
    private static String wire(QuestionType type, String text) {
        return switch (type) {
            case NUMBER -> text.strip().replace(',', '.');
            case DATETIME -> time(text.strip());
            case STRING, TEXT, SINGLEVALUELIST, MULTIVALUELIST -> text.strip();
        };
    }

    /** What cannot be read is refused by the rules of the questions themselves. */
    private static String time(String local) {
        try {
            return LocalDateTime.parse(local).atZone(SystemClock.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException unreadable) {
            return local;
        }
    }
}
