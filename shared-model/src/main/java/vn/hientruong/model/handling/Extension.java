package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import vn.hientruong.model.Limits;

/** The handler asks for more time, once, before the limit ends. */
public record Extension(
        @NotNull Instant dueAt,
        @NotBlank @Size(max = Limits.TEXT) String reason) implements ActionBody {}
