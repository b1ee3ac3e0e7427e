package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** The resident answers: a text, a photo, or both. */
public record Information(
        @Nullable @Size(max = Limits.TEXT) String text,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media) implements ActionBody {}
