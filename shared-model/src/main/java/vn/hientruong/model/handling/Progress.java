package vn.hientruong.model.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;

/** What happens meanwhile; internal lines stay with staff. */
public record Progress(
        @Nullable @Size(max = Limits.TEXT) String note,
        @Nullable @Size(max = Limits.MEDIA) List<@NotNull UUID> media,
        @Nullable Boolean internal)
        implements ActionBody {}
