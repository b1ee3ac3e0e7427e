package vn.hientruong.model.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.agency.AgencyKind;

/**
 * Reports of this category, in this area if one is named, go to this agency. There is one rule for each category and
 * area, so writing it again replaces it. Exactly one of {@code leadAgency} and {@code leadKind} is given.
 *
 * @param area code of a commune; absent: wherever no rule of its own says otherwise
 * @param leadKind the agency of this kind that serves the place
 * @param cooperating codes of agencies that help
 * @param cooperatingKind the agency of this kind that serves the place helps too
 * @param reason in Vietnamese, for staff
 * @param reasonEn the same in English
 */
public record NewRoutingRule(
        @NotNull @Pattern(regexp = Limits.CODE_PATTERN) String category,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String area,
        @Nullable @Pattern(regexp = Limits.CODE_PATTERN) String leadAgency,
        @Nullable AgencyKind leadKind,

        @Nullable @Size(max = Limits.COOPERATING)
        List<@NotNull @Pattern(regexp = Limits.CODE_PATTERN) String> cooperating,

        @Nullable AgencyKind cooperatingKind,
        @NotBlank @Size(max = Limits.REASON) String reason,
        @NotBlank @Size(max = Limits.REASON) String reasonEn) {}
