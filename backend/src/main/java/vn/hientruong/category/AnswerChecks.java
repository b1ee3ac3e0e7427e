package vn.hientruong.category;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.platform.problem.DomainException.Fault;

/** What answers must be to questions of one version; all faults at once. */
final class AnswerChecks {
    /** A rule for the one text that answers; answers with the key of what is wrong. */
    private interface Rule {
        Optional<String> broken(NewQuestion question, String answer);
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private static final Map<QuestionType, Rule> RULES = Map.of(
            QuestionType.STRING, AnswerChecks::line,
            QuestionType.TEXT, (question, answer) -> Optional.empty(),
            QuestionType.NUMBER, AnswerChecks::number,
            QuestionType.DATETIME, AnswerChecks::time,
            QuestionType.SINGLEVALUELIST, AnswerChecks::choice,
            QuestionType.MULTIVALUELIST, AnswerChecks::choice);

    private AnswerChecks() {}

    /**
     * What is wrong with the answers.
     *
     * @param at pointer to the answers
     * @param values by code of the question; an empty list answers nothing
     * @param all whether what is required must be there
     */
    static List<Fault> faults(String at, QuestionSet asked, Map<String, List<String>> values, boolean all) {
        List<Fault> faults = new ArrayList<>();
        values.forEach((code, answer) -> asked.find(code)
                .filter(NewQuestion::asked)
                .ifPresentOrElse(
                        question -> check(pointer(at, code), question, answer, faults),
                        () -> faults.add(new Fault(pointer(at, code), "no-such-question"))));
        if (all) {
            asked.questions().stream()
                    .filter(question -> question.required()
                            && values.getOrDefault(question.code(), List.of()).isEmpty())
                    .forEach(question -> faults.add(new Fault(pointer(at, question.code()), "not-null")));
        }
        return faults;
    }

    private static void check(String at, NewQuestion question, List<String> answer, List<Fault> faults) {
        if (answer.size() > 1 && question.type() != QuestionType.MULTIVALUELIST) {
            faults.add(new Fault(at, "one-answer"));
            return;
        }
        if (new HashSet<>(answer).size() < answer.size()) {
            faults.add(new Fault(at, "duplicates"));
        }
        Rule rule = RULES.getOrDefault(question.type(), (unknown, text) -> Optional.empty());
        for (int i = 0; i < answer.size(); i++) {
            String pointer = at + "/" + i;
            if (answer.get(i).isBlank()) {
                faults.add(new Fault(pointer, "not-blank"));
            } else {
                rule.broken(question, answer.get(i))
                        .ifPresent(key -> faults.add(new Fault(pointer, key, Limits.QUESTION)));
            }
        }
    }

    private static Optional<String> line(NewQuestion question, String answer) {
        if (answer.length() > Limits.QUESTION) {
            return Optional.of("size");
        }
        return BREAK.matcher(answer.strip()).find() ? Optional.of("one-line") : Optional.empty();
    }

    private static Optional<String> number(NewQuestion question, String answer) {
        return NUMBER.matcher(answer).matches() ? Optional.empty() : Optional.of("type-number");
    }

    private static Optional<String> time(NewQuestion question, String answer) {
        try {
            int year = OffsetDateTime.parse(answer).getYear();
            return year < EARLIEST_YEAR || year > LATEST_YEAR ? Optional.of("instant-range") : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.of("type-instant");
        }
    }

    private static Optional<String> choice(NewQuestion question, String answer) {
        return question.choices() != null
                        && question.choices().stream()
                                .anyMatch(choice -> choice.key().equals(answer))
                ? Optional.empty()
                : Optional.of("not-a-choice");
    }

    /** RFC 6901; the code is what somebody sent. */
    private static String pointer(String at, String code) {
        return at + "/" + code.replace("~", "~0").replace("/", "~1");
    }
}
