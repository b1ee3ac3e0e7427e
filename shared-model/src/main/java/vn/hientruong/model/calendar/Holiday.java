package vn.hientruong.model.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.hientruong.model.Limits;

/**
 * A day on which offices are closed.
 *
 * @param name why, in Vietnamese
 * @param nameEn the same in English
 */
public record Holiday(
        @NotNull LocalDate day,
        @NotBlank @Size(max = Limits.NAME) String name,
        @NotBlank @Size(max = Limits.NAME) String nameEn) {}
