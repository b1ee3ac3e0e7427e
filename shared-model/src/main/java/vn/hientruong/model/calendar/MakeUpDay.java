package vn.hientruong.model.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day on which offices work instead of another.
 *
 * @param worksLike the weekday whose hours it has
 */
public record MakeUpDay(@NotNull LocalDate day, @NotNull DayOfWeek worksLike) {}
