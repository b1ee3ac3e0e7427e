package vn.hientruong.console.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewQuestion;
import vn.hientruong.model.category.NewQuestion.NewChoice;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Questions as they are being typed. In the form the fields of the first question are called {@code q0.text} and so on,
 * those of its first choice {@code q0.c0.name}.
 *
 * @param all in the order of the screen
 * @param focus the one that was just added or moved; -1 for none
 */
record QuestionDrafts(List<Draft> all, int focus) {
    private static final Pattern ORDER = Pattern.compile("(add|up|down|remove|choice)(?:-([0-9]{1,2}))?");
    private static final int CODE_LENGTH = 40;

    /** One question. */
    record Draft(
            String code,
            String type,
            String text,
            String textEn,
            String hint,
            String hintEn,
            boolean required,
            boolean asked,
            boolean internal,
            List<Choice> choices) {
        static final Draft BLANK =
                new Draft("", QuestionType.STRING.name(), "", "", "", "", false, true, false, List.of());
    }

    /** One thing to choose. */
    record Choice(String key, String name, String nameEn) {
        boolean isBlank() {
            return key.isEmpty() && name.isEmpty() && nameEn.isEmpty();
        }
    }

    static QuestionDrafts of(List<NewQuestion> stored) {
        return new QuestionDrafts(stored.stream().map(QuestionDrafts::draft).toList(), -1);
    }

    /** What was typed, all of it. */
    static QuestionDrafts read(MultivaluedMap<String, String> sent) {
        int count = IntStream.rangeClosed(0, Limits.QUESTIONS)
                .filter(i -> !sent.containsKey("q" + i + ".text"))
                .findFirst()
                .orElse(Limits.QUESTIONS + 1);
        return new QuestionDrafts(
                IntStream.range(0, count)
                        .mapToObj(i -> read(sent, "q" + i + "."))
                        .toList(),
                -1);
    }

    /** @param order as in {@code add}, {@code up-2}, {@code choice-0}; anything else changes nothing */
    QuestionDrafts arrange(@Nullable String order) {
        Matcher said = ORDER.matcher(Objects.requireNonNullElse(order, ""));
        if (!said.matches()) {
            return this;
        }
        List<Draft> next = new ArrayList<>(all);
        if (said.group(1).equals("add")) {
            if (next.size() < Limits.QUESTIONS) {
                next.add(Draft.BLANK);
            }
            return new QuestionDrafts(List.copyOf(next), next.size() - 1);
        }
        int at = said.group(2) == null ? -1 : Integer.parseInt(said.group(2));
        if (at < 0 || at >= next.size()) {
            return this;
        }
        return switch (said.group(1)) {
            case "up" -> swapped(next, at, Math.max(0, at - 1));
            case "down" -> swapped(next, at, Math.min(next.size() - 1, at + 1));
            case "remove" -> {
                next.remove(at);
                yield new QuestionDrafts(List.copyOf(next), Math.min(at, next.size() - 1));
            }
            default -> new QuestionDrafts(all, at); // more room for choices comes with every drawing
        };
    }

    private static QuestionDrafts swapped(List<Draft> drafts, int from, int to) {
        Collections.swap(drafts, from, to);
        return new QuestionDrafts(List.copyOf(drafts), to);
    }

    /** With a code for each question and choice that has none, made of its text; English left out is Vietnamese. */
    QuestionDrafts named() {
        Set<String> codes = new HashSet<>(all.stream().map(Draft::code).toList());
        return new QuestionDrafts(all.stream().map(draft -> named(draft, codes)).toList(), focus);
    }

    private static Draft named(Draft draft, Set<String> codes) {
        List<Choice> filled =
                draft.choices().stream().filter(choice -> !choice.isBlank()).toList();
        Set<String> keys = new HashSet<>(filled.stream().map(Choice::key).toList());
        return new Draft(
                draft.code().isEmpty() ? free(draft.text(), codes) : draft.code(),
                draft.type(),
                draft.text(),
                draft.textEn().isEmpty() ? draft.text() : draft.textEn(),
                draft.hint(),
                draft.hintEn(),
                draft.required(),
                draft.asked(),
                draft.internal(),
                filled.stream()
                        .map(choice -> new Choice(
                                choice.key().isEmpty() ? free(choice.name(), keys) : choice.key(),
                                choice.name(),
                                choice.nameEn().isEmpty() ? choice.name() : choice.nameEn()))
                        .toList());
    }

    /** A code out of a text that nobody has yet: "Đèn hỏng?" becomes den-hong. */
    private static String free(String text, Set<String> taken) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "cau-hoi" : plain.substring(0, Math.min(plain.length(), CODE_LENGTH - 3));
        String code = stem;
        for (int i = 2; !taken.add(code); i++) {
            code = stem + "-" + i;
        }
        return code;
    }

    /** As the API would take it. */
    List<NewQuestion> questions() {
        return IntStream.range(0, all.size())
                .mapToObj(i -> question(i, all.get(i)))
                .toList();
    }

    private static NewQuestion question(int index, Draft draft) {
        return new NewQuestion(
                draft.code(),
                type(index, draft.type()),
                draft.text(),
                draft.textEn(),
                draft.hint().isEmpty() ? null : draft.hint(),
                draft.hintEn().isEmpty() ? null : draft.hintEn(),
                draft.required(),
                draft.asked(),
                draft.internal(),
                draft.choices().stream()
                        .map(choice -> new NewChoice(choice.key(), choice.name(), choice.nameEn()))
                        .toList());
    }

    private static QuestionType type(int index, String name) {
        try {
            return QuestionType.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw (InvalidRequest) InvalidRequest.at("/questions/" + index + "/type", "unreadable")
                    .initCause(unknown);
        }
    }

    private static Draft draft(NewQuestion stored) {
        return new Draft(
                stored.code(),
                stored.type().name(),
                stored.text(),
                stored.textEn(),
                Objects.requireNonNullElse(stored.hint(), ""),
                Objects.requireNonNullElse(stored.hintEn(), ""),
                stored.required(),
                stored.asked(),
                stored.internal(),
                stored.choices() == null
                        ? List.of()
                        : stored.choices().stream()
                                .map(choice -> new Choice(choice.key(), choice.name(), choice.nameEn()))
                                .toList());
    }

    private static Draft read(MultivaluedMap<String, String> sent, String prefix) {
        List<Choice> choices = IntStream.rangeClosed(0, Limits.CHOICES + 5)
                .mapToObj(i -> prefix + "c" + i + ".")
                .filter(choice -> sent.containsKey(choice + "name"))
                .map(choice -> new Choice(
                        text(sent, choice + "key"), text(sent, choice + "name"), text(sent, choice + "nameEn")))
                .filter(choice -> !choice.isBlank())
                .toList();
        return new Draft(
                text(sent, prefix + "code"),
                text(sent, prefix + "type"),
                text(sent, prefix + "text"),
                text(sent, prefix + "textEn"),
                text(sent, prefix + "hint"),
                text(sent, prefix + "hintEn"),
                sent.containsKey(prefix + "required"),
                sent.containsKey(prefix + "asked"),
                sent.containsKey(prefix + "internal"),
                choices);
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
