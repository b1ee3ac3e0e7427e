package vn.hientruong.model.template;

import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;

/**
 * A response template, as an administrator sees it.
 *
 * @param version goes up with every change
 */
public record TemplateView(
        String code,
        String title,
        @Nullable String category,
        String action,
        @Nullable RejectionReason reason,
        String text,
        long version) {}
