package vn.hientruong.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hientruong.model.template.Placeholder;

/** Reads placeholders out of a text, and fills them. */
final class TemplateText {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private TemplateText() {}

    /**
     * A text with what was known put in.
     *
     * @param missing placeholders without a value, in the order of the text
     */
    record Filled(String text, List<Placeholder> missing) {}

    /** What stands in braces and is no placeholder, in the order of the text; a brace that has no other counts as well. */
    static List<String> unknown(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            if (Placeholder.ofWord(matcher.group(1)).isEmpty()) {
                unknown.add(matcher.group());
            }
            matcher.appendReplacement(rest, "");
        }
        matcher.appendTail(rest);
        rest.chars().filter(c -> c == '{' || c == '}').forEach(c -> unknown.add(Character.toString(c)));
        return unknown;
    }

    /** @param text without anything {@link #unknown} */
    static Filled fill(String text, Map<Placeholder, String> values) {
        Set<Placeholder> missing = new LinkedHashSet<>();
        String filled = BRACES.matcher(text).replaceAll(match -> {
            Placeholder placeholder = Placeholder.ofWord(match.group(1)).orElseThrow();
            String value = values.get(placeholder);
            if (value == null) {
                missing.add(placeholder);
            }
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
        return new Filled(filled, List.copyOf(missing));
    }
}
