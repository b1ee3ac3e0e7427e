package vn.hientruong.model.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientruong.model.Limits;

/**
 * When offices work in one year, whole; the year itself stands in the address.
 *
 * @param basis whose decision it rests on, or that it is a proposal
 * @param hours of an ordinary week; a weekday that is not named is closed, one that is named twice has a break
 * @param holidays days without work though the week says otherwise, those at the weekend too
 * @param makeUpDays days with work though the week says otherwise
 */
public record NewCalendarYear(
        @NotBlank @Size(max = Limits.REASON) String basis,

        @NotNull @Size(min = 1, max = Limits.OPENINGS) List<@NotNull @Valid Opening> hours,

        @NotNull @Size(max = Limits.DAYS_OFF) List<@NotNull @Valid Holiday> holidays,
        @NotNull @Size(max = Limits.DAYS_OFF) List<@NotNull @Valid MakeUpDay> makeUpDays) {}
