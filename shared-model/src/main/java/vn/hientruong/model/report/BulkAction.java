package vn.hientruong.model.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.handling.Acceptance;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.Rejection;

/**
 * One action on many reports: exactly one of the bodies is given.
 *
 * @param clientKey made by the sender; the same one again answers the same and does nothing twice
 */
public record BulkAction(
        @NotNull UUID clientKey,
        @NotNull @Size(min = 1, max = Limits.BULK) List<@NotNull @Valid Target> reports,
        @Nullable @Valid Dispatch dispatch,
        @Nullable @Valid Rejection rejection,
        @Nullable @Valid Merge merge,
        @Nullable @Valid Acceptance acceptance,
        @Nullable @Valid InformationRequest informationRequest) {

    /**
     * A report it is done to.
     *
     * @param version as the sender last saw it; absent for whatever it is by now
     */
    public record Target(@NotNull UUID id, @Nullable Long version) {}

    /** What is to be done; one where the request is in order. */
    public List<ActionBody> bodies() {
        return Stream.<@Nullable ActionBody>of(
                        dispatch, rejection, merge, acceptance, informationRequest)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
