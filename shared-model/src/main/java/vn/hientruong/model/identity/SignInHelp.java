package vn.hientruong.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * Whom to turn to when no code comes.
 *
 * @param hotline number to call, as people write it; absent where there is none
 */
public record SignInHelp(@Nullable String hotline) {}
