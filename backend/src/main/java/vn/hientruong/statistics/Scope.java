package vn.hientruong.statistics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.Forbidden;

/**
 * Which reports somebody may see figures of. Who else may see some is decided here and nowhere else.
 *
 * @param agency the one whose reports these are; absent for all
 * @param shownOnly whether only what everybody may see is counted
 */
record Scope(@Nullable String agency, boolean shownOnly) {
    /** What everybody may see. */
    static final Scope SHOWN = new Scope(null, true);

    Scope(@Nullable String agency) {
        this(agency, false);
    }

    /**
     * What that caller may see: staff by their agency, {@link Caller#NOBODY} what is shown to everybody.
     *
     * @throws Forbidden for residents who have signed in: what they filed is no figure
     */
    static Scope of(Caller caller) {
        if (caller.equals(Caller.NOBODY)) {
            return SHOWN;
        }
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
        return new Scope(caller.seesEverything() ? null : Objects.requireNonNullElse(caller.agencyCode(), ""));
    }
}
