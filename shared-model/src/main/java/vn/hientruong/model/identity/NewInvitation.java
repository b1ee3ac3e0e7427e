package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * Who is to become a member of staff; they choose user name and password themselves.
 *
 * @param email where the invitation goes
 * @param roles any but {@code RESIDENT}
 * @param agency code of where they will work; handlers and leads need one
 * @param language of the letter, and of the person: {@code vi} or {@code en}
 */
public record NewInvitation(
        @NotBlank @Size(max = Limits.NAME) String name,

        @NotNull @Size(max = Limits.EMAIL) @Pattern(regexp = Limits.EMAIL_PATTERN)
        String email,

        @NotEmpty Set<@NotNull Role> roles,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String agency,
        @NotNull @Pattern(regexp = "vi|en") String language) {
    /** Hides who it is, because what is printed ends up in a log. */
    @Override
    public String toString() {
        return "NewInvitation[roles=" + roles + ", agency=" + agency + "]";
    }
}
