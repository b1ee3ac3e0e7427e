package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import vn.hientruong.model.Limits;

/**
 * Another system that is to call.
 *
 * @param name of the system and of who runs it
 * @param scopes what it may do
 */
public record NewClient(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotEmpty Set<@NotNull Scope> scopes) {}
