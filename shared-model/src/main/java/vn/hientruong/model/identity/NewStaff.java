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
 * What a member of staff is to be; the user name stands in the address. Everything but the password is replaced.
 *
 * @param password needed for a new account; left out, the present one stays
 * @param roles any but {@code RESIDENT}
 * @param agency code of where they work; handlers and leads need one
 * @param disabled whether the account is shut: it cannot sign in, and whoever is signed in is put out
 */
public record NewStaff(
        @Nullable @Size(min = Limits.PASSWORD_MIN, max = Limits.PASSWORD)
        String password,

        @NotBlank @Size(max = Limits.NAME) String name,
        @NotEmpty Set<@NotNull Role> roles,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String agency,
        boolean disabled) {
    /** Never shows the password, not even in a log. */
    @Override
    public String toString() {
        return "NewStaff[roles=" + roles + ", agency=" + agency + ", disabled=" + disabled + "]";
    }
}
