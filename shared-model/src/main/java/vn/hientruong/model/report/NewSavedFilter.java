package vn.hientruong.model.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * A filter of the work list to keep under a name.
 *
 * @param query as in the address of the work list, without its page: {@code status=DISPATCHED&due=overdue}
 * @param shared whether colleagues of the agency see it too; leads and intake only
 */
public record NewSavedFilter(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotNull @Size(max = Limits.SAVED_QUERY) String query,
        @Nullable Boolean shared) {}
