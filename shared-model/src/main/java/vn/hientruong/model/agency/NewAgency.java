package vn.hientruong.model.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * An agency as an administrator writes it down, whole, under its code.
 *
 * @param areas codes of the communes it serves; none or absent: all of them
 * @param categories codes of what it handles; none or absent: everything
 * @param active whether reports may be sent to it
 * @param phone by which residents and other agencies reach it
 * @param email the same in writing
 */
public record NewAgency(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotBlank @Size(max = Limits.NAME) String nameEn,
        @NotNull AgencyKind kind,

        @Nullable @Size(max = Limits.SERVED) List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> areas,

        @Nullable @Size(max = Limits.SERVED) List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> categories,

        @NotNull Boolean active,

        @Nullable @Pattern(regexp = Limits.OFFICE_PHONE_PATTERN)
        String phone,

        @Nullable @Size(max = Limits.EMAIL) @Pattern(regexp = Limits.EMAIL_PATTERN)
        String email) {
    /** An agency that nothing is known of how to reach. */
    public NewAgency(
            String name,
            String nameEn,
            AgencyKind kind,
            @Nullable List<String> areas,
            @Nullable List<String> categories,
            Boolean active) {
        this(name, nameEn, kind, areas, categories, active, null, null);
    }
}
