package vn.hientruong.model.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Exchanges a refresh token for new ones; each refresh token works once. */
public record TokenRefresh(@NotBlank @Size(max = 200) String refreshToken) {}
