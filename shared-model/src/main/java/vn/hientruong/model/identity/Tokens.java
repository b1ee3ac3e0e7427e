package vn.hientruong.model.identity;

/**
 * What a signed-in client carries.
 *
 * @param accessToken JWT for {@code Authorization: Bearer}
 * @param refreshToken opaque, works once
 * @param expiresInSeconds of the access token
 */
public record Tokens(String accessToken, String refreshToken, long expiresInSeconds) {}
