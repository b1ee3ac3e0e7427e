package vn.hientruong.model.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;

/**
 * A template filled with what is known of one report. What is sent is the text somebody has seen, not the template.
 *
 * @param text what has no value stands there still, in its braces
 * @param missing words of the placeholders without a value
 */
public record FilledTemplate(
        String code, String title, @Nullable RejectionReason reason, String text, List<String> missing) {}
