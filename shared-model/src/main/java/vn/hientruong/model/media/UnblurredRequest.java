package vn.hientruong.model.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hientruong.model.Limits;

/**
 * Somebody who handles a report asks to see a file without anything hidden.
 *
 * @param reason kept with who asked and when
 */
public record UnblurredRequest(
        @NotBlank @Size(max = Limits.REASON) String reason) {}
