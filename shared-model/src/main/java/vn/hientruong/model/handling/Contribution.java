package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** A cooperating agency gives its part: words, photos or both. */
public record Contribution(
        @Nullable @Size(max = Limits.TEXT) String text,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media) implements ActionBody {}
