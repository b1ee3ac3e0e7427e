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
import vn.hientruong.model.handling.Approval;
import vn.hientruong.model.handling.Assignment;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.ExtensionDecision;
import vn.hientruong.model.handling.InformationRequest;
import vn.hientruong.model.handling.Merge;
import vn.hientruong.model.handling.Note;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Rejection;
import vn.hientruong.model.handling.Reminder;
import vn.hientruong.model.handling.SendingBack;
import vn.hientruong.model.handling.UrgencyChange;

/**
 * One action on many reports: exactly one of the bodies is given. What needs photos or words of its own for each report
 * is not among them.
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
        @Nullable @Valid InformationRequest informationRequest,
        @Nullable @Valid Assignment assignment,
        @Nullable @Valid Reminder reminder,
        @Nullable @Valid Note note,
        @Nullable @Valid UrgencyChange urgency,
        @Nullable @Valid Plan plan,
        @Nullable @Valid Approval approval,
        @Nullable @Valid SendingBack sendingBack,
        @Nullable @Valid ExtensionDecision extensionDecision) {

    /**
     * A report it is done to.
     *
     * @param version as the sender last saw it; absent for whatever it is by now
     */
    public record Target(@NotNull UUID id, @Nullable Long version) {}

    /** What is to be done; one where the request is in order. */
    public List<ActionBody> bodies() {
        return Stream.<@Nullable ActionBody>of(
                        dispatch,
                        rejection,
                        merge,
                        acceptance,
                        informationRequest,
                        assignment,
                        reminder,
                        note,
                        urgency,
                        plan,
                        approval,
                        sendingBack,
                        extensionDecision)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
