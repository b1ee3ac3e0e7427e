package vn.hientruong.model.identity;

/**
 * What an authenticator app needs; shown once.
 *
 * @param secret Base32, to be typed
 * @param uri {@code otpauth:} address, to be shown as a QR code
 */
public record TotpSecret(String secret, String uri) {}
