package vn.hientruong.model.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.handling.RejectionReason;

/**
 * A response template as an administrator writes it down, whole, under its code.
 *
 * @param title staff pick it by
 * @param category code; absent: any
 * @param action path of the action whose text it is, as in {@code rejection}
 * @param reason for {@code rejection} alone; absent: any
 * @param text with placeholders in braces, as in <code>{code}</code>; see {@link Placeholder}
 */
public record NewTemplate(
        @NotBlank @Size(max = Limits.NAME) String title,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @NotBlank @Size(max = Limits.NAME) String action,
        @Nullable RejectionReason reason,
        @NotBlank @Size(max = Limits.TEXT) String text) {}
