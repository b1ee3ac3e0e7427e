package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** It is not mended after all. */
public record Reopening(
        @NotBlank @Size(max = Limits.TEXT) String reason,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media) implements ActionBody {}
