package vn.hientruong.mobile.account;

import java.util.Optional;
import vn.hientruong.model.Limits;

/** A phone number as people type it. */
final class PhoneNumber {
    private PhoneNumber() {}

    /** Without spaces, dots and hyphens; empty when it can be no Vietnamese number. */
    static Optional<String> of(String typed) {
        String bare = typed.strip().replaceAll("[\\s.()-]", "");
        return bare.matches(Limits.PHONE_PATTERN) ? Optional.of(bare) : Optional.empty();
    }
}
