package vn.hientruong.statistics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Which reports somebody may see figures of. Who else may see some is decided here and nowhere else.
 *
 * @param agency the one whose reports these are; absent for all
 */
record Scope(@Nullable String agency) {
    /** @throws Forbidden for residents */
    static Scope of(Caller caller) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        return new Scope(caller.seesEverything() ? null : Objects.requireNonNullElse(caller.agencyCode(), ""));
    }
}
