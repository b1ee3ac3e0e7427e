package vn.hientruong.model.category;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/**
 * A category as an administrator writes it down, whole, under its code.
 *
 * @param position where it stands in lists, the smallest first
 * @param workingDays the normal limit, 1 to {@link Limits#WORKING_DAYS}
 * @param urgentMinutes the limit in clock minutes when urgent; absent where nothing here is urgent
 * @param directDispatch whether a report goes straight to the agency when routing is certain
 * @param emergencyPhone whom to call first when life is in danger
 * @param active whether it can be chosen for new reports
 * @param complexDays the limit in working days of what is complex, not less than the normal one; absent: twice that
 * @param duplicateRadiusMetres how far apart two reports of the same thing may lie; 100 when absent
 * @param duplicateDays how many days apart two reports of the same thing may be filed; when absent twice
 *     {@code workingDays}, from 3 to 60: about as long as such a report stays open
 * @param group what it belongs together with, for lists; {@code groupEn} the same in English, without it the same word
 * @param icon name of its picture
 */
public record NewCategory(
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotBlank @Size(max = Limits.NAME) String nameEn,
        @NotNull @Min(0) @Max(10_000) Integer position,
        @NotNull Boolean photoRequired,
        @NotNull @Min(1) @Max(Limits.WORKING_DAYS) Integer workingDays,
        @Nullable @Min(1) @Max(Limits.URGENT_MINUTES) Integer urgentMinutes,
        @NotNull Boolean directDispatch,
        @Nullable @Pattern(regexp = "[0-9]{3,11}") String emergencyPhone,
        @NotNull Boolean active,
        @Nullable @Min(1) @Max(Limits.WORKING_DAYS) Integer complexDays,
        @Nullable @Min(1) @Max(Limits.DUPLICATE_METRES) Integer duplicateRadiusMetres,
        @Nullable @Min(1) @Max(Limits.DUPLICATE_DAYS) Integer duplicateDays,
        @Nullable @Size(max = Limits.NAME) String group,
        @Nullable @Size(max = Limits.NAME) String groupEn,
        @Nullable CategoryIcon icon) {

    /** One that stands alone in lists. */
    public NewCategory(
            String name,
            String nameEn,
            Integer position,
            Boolean photoRequired,
            Integer workingDays,
            @Nullable Integer urgentMinutes,
            Boolean directDispatch,
            @Nullable String emergencyPhone,
            Boolean active,
            @Nullable Integer complexDays,
            @Nullable Integer duplicateRadiusMetres,
            @Nullable Integer duplicateDays) {
        this(
                name,
                nameEn,
                position,
                photoRequired,
                workingDays,
                urgentMinutes,
                directDispatch,
                emergencyPhone,
                active,
                complexDays,
                duplicateRadiusMetres,
                duplicateDays,
                null,
                null,
                null);
    }

    /** One that leaves to the defaults whatever may be absent. */
    public NewCategory(
            String name,
            String nameEn,
            Integer position,
            Boolean photoRequired,
            Integer workingDays,
            @Nullable Integer urgentMinutes,
            Boolean directDispatch,
            @Nullable String emergencyPhone,
            Boolean active) {
        this(
                name,
                nameEn,
                position,
                photoRequired,
                workingDays,
                urgentMinutes,
                directDispatch,
                emergencyPhone,
                active,
                null,
                null,
                null);
    }
}
