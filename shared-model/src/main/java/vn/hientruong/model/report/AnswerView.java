package vn.hientruong.model.report;

import java.util.List;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.category.QuestionType;

/**
 * One extra question that was answered, in the words it was asked with.
 *
 * @param category whose question it is; after a change of category another than the report's
 * @param code of the question
 * @param text the question, in the caller's language
 * @param values as they were given: one text, or the keys of what was chosen
 * @param shown the same for people: names instead of keys
 * @param internal whether only staff and the reporter read it
 */
public record AnswerView(
        CodeName category,
        String code,
        String text,
        QuestionType type,
        List<String> values,
        List<String> shown,
        boolean internal) {}
