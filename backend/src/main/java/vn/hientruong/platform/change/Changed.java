package vn.hientruong.platform.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator changed something. Fire it within the transaction that changes it, with
 * {@code Event<Changed>}; what is kept of it stands or falls with that transaction. Never put a password, a secret or a token
 * into it.
 *
 * @param kind of thing, as in {@code agency}; its name stands in the bundle {@code audit} as {@code kind.agency}
 * @param thing code, user name or id of the thing
 * @param act what was done, as in {@code changed}; its name stands there as {@code act.changed}
 * @param before a record, or anything that becomes a JSON object, as it was; absent for what is new
 * @param after the same as it is now; absent for what is gone
 * @param by account that did it, where that is not whoever signed in for the request
 */
public record Changed(
        String kind,
        String thing,
        String act,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable UUID by) {
    /** Made when there is no before, changed otherwise. */
    public static Changed of(String kind, String thing, @Nullable Object before, Object after) {
        return new Changed(kind, thing, before == null ? "created" : "changed", before, after, null);
    }

    public static Changed removed(String kind, String thing, Object before) {
        return new Changed(kind, thing, "removed", before, null, null);
    }

    /** Something was done that is kept even when no field tells of it. */
    public static Changed act(String kind, String thing, String act, @Nullable Object before, @Nullable Object after) {
        return new Changed(kind, thing, act, before, after, null);
    }

    /** The same, done by that account. */
    public Changed by(UUID account) {
        return new Changed(kind, thing, act, before, after, account);
    }
}
