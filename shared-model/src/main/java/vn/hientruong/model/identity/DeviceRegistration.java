package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A phone or browser that can be pushed to.
 *
 * @param token what Firebase gave the app: visible ASCII characters
 * @param locale language of the pushes: {@code vi} or {@code en}
 */
public record DeviceRegistration(
        @NotNull @Size(max = 4096) @Pattern(regexp = "[!-~]+")
        String token,

        @NotNull Platform platform,
        @NotNull @Pattern(regexp = "vi|en") String locale) {
    /** Where the app runs. */
    public enum Platform {
        ANDROID,
        IOS,
        WEB
    }
}
