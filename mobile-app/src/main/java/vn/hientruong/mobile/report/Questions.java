package vn.hientruong.mobile.report;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hientruong.mobile.report.ReportState.ChoiceRow;
import vn.hientruong.mobile.report.ReportState.QuestionRow;
import vn.hientruong.mobile.report.ReportState.QuestionRow.Kind;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.category.QuestionView;

/** The extra questions of a category, between what the screen shows and what the backend reads. */
final class Questions {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

    private final List<QuestionView> questions;

    Questions(List<QuestionView> questions) {
        this.questions = questions;
    }

    /** With what was answered, as it was typed. */
    List<QuestionRow> rows(Map<String, List<String>> typed) {
        return questions.stream().map(question -> row(question, typed)).toList();
    }

    private static QuestionRow row(QuestionView question, Map<String, List<String>> typed) {
        List<String> given = typed.getOrDefault(question.code(), List.of());
        List<QuestionView.ChoiceView> choices = Objects.requireNonNullElse(question.choices(), List.of());
        return new QuestionRow(
                question.code(),
                kind(question),
                question.text(),
                Objects.requireNonNullElse(question.hint(), ""),
                question.required(),
                given.isEmpty() ? "" : given.get(0),
                choices.stream()
                        .map(choice -> new ChoiceRow(choice.key(), choice.name(), given.contains(choice.key())))
                        .toList());
    }

    private static Kind kind(QuestionView question) {
        if (!question.asked()) {
            return Kind.NOTE;
        }
        return switch (question.type()) {
            case STRING -> Kind.LINE;
            case TEXT -> Kind.LINES;
            case NUMBER -> Kind.NUMBER;
            case DATETIME -> Kind.MOMENT;
            case SINGLEVALUELIST -> Kind.ONE;
            case MULTIVALUELIST -> Kind.SOME;
        };
    }

    /** The first question that must be answered and is not, or is answered by what is no answer; empty for none. */
    String fault(Map<String, List<String>> typed) {
        for (QuestionView question : questions) {
            List<String> given = said(question, typed);
            boolean missing = question.asked() && question.required() && given.isEmpty();
            if (missing
                    || given.stream().anyMatch(value -> wire(question, value).isEmpty())) {
                return question.text();
            }
        }
        return "";
    }

    /** As the backend reads it; only what was answered, and only what this category asks. */
    Map<String, List<String>> answers(Map<String, List<String>> typed) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (QuestionView question : questions) {
            List<String> given = said(question, typed).stream()
                    .map(value -> wire(question, value))
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (question.asked() && !given.isEmpty()) {
                answers.put(question.code(), given);
            }
        }
        return answers;
    }

    private static List<String> said(QuestionView question, Map<String, List<String>> typed) {
        return typed.getOrDefault(question.code(), List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Empty for what is no answer to it. */
    private static String wire(QuestionView question, String typed) {
        String value = typed.strip();
        if (question.type() == QuestionType.NUMBER) {
            String number = value.replace(',', '.');
            return number.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?") ? number : "";
        }
        return question.type() == QuestionType.DATETIME ? moment(value) : value;
    }

    /** As people write it here, or as it was before the app was closed. */
    private static String moment(String value) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toString()
                    : LocalDateTime.parse(value, SHOWN)
                            .atZone(VIETNAM)
                            .toOffsetDateTime()
                            .toString();
        } catch (DateTimeException none) {
            return "";
        }
    }
}
