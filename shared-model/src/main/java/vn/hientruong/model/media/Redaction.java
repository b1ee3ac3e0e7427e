package vn.hientruong.model.media;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.hientruong.model.Limits;

/**
 * What is to be made unrecognisable from now on, by decision of a person.
 *
 * @param boxes all of them; none shows the picture as it is
 */
public record Redaction(
        @NotNull @Size(max = Limits.BLUR_BOXES) List<@NotNull @Valid BlurBox> boxes) {}
