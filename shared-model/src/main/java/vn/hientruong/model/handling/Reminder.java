package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/** Đôn đốc: whoever must act is urged to; staff alone read it. */
public record Reminder(@NotBlank @Size(max = Limits.TEXT) String text) implements ActionBody {}
