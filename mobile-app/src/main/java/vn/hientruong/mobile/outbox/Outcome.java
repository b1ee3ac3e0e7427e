package vn.hientruong.mobile.outbox;

import java.time.Duration;

/** What came of one try to deliver one parcel. */
sealed interface Outcome {
    /** The backend has it. */
    record Delivered() implements Outcome {}

    /** It came back to the person. */
    record ComesBack() implements Outcome {}

    /** No way to the backend, or something else stands in it: nothing else would get through either. */
    record NoWay() implements Outcome {}

    /**
     * The backend is in trouble with this parcel; others may go through.
     *
     * @param pause at least so long; all parcels wait when it is more than nothing
     */
    record Trouble(Duration pause) implements Outcome {}

    /** Somebody has to sign in first. */
    record NeedsSignIn() implements Outcome {}

    /** The phone's disk is full, so nothing can be noted. */
    record NoRoom() implements Outcome {}
}
