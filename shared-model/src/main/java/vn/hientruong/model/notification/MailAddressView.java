package vn.hientruong.model.notification;

import org.jspecify.annotations.Nullable;

/**
 * Where a resident gets letters.
 *
 * @param email confirmed; absent for none
 * @param asked waits for its link to be opened
 */
public record MailAddressView(
        @Nullable String email, @Nullable String asked) {}
