package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** What was done, with photos or the reason for none. */
public record Result(
        @NotBlank @Size(max = Limits.TEXT) String text,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media,
        @Nullable @Size(max = Limits.TEXT) String noPhotoReason)
        implements ActionBody {}
