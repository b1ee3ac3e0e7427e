package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** The lead is not content with the result. */
public record SendingBack(@NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
