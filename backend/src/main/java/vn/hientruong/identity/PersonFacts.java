package vn.hientruong.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a member of staff, for the audit; nothing that opens a door. */
record PersonFacts(
        @Nullable String name,
        @Nullable String email,
        List<String> roles,
        @Nullable String agency,
        String language,
        boolean disabled) {
    static final String KIND = "person";
}
