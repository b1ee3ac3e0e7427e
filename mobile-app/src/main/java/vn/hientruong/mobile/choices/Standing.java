package vn.hientruong.mobile.choices;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with something that is chosen.
 *
 * @param value what the person sees; absent while nothing is known
 * @param title what is going on, or what went wrong; empty when the backend has all that is shown
 * @param advice what to do about it
 * @param unsent whether the person chose something that the backend does not have
 * @param refused whether the backend said no to it, so that waiting does not help
 * @param busy whether an answer is on its way
 */
record Standing<T>(@Nullable T value, String title, String advice, boolean unsent, boolean refused, boolean busy) {
    static <T> Standing<T> unknown() {
        return new Standing<>(null, "", "", false, false, true);
    }
}
