package vn.hientruong.model.template;

import org.jspecify.annotations.Nullable;
import vn.hientruong.model.handling.RejectionReason;

/** A response template, as an administrator sees it. */
public record TemplateView(
        String code,
        String title,
        @Nullable String category,
        String action,
        @Nullable RejectionReason reason,
        String text) {}
