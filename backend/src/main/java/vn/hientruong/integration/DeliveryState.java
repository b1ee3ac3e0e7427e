package vn.hientruong.integration;

/** What became of an event on its way to a webhook. */
public enum DeliveryState {
    /** On its way, or to be tried again. */
    WAITING,
    SENT,
    /** The report was public no more when it was its turn, or the webhook had been shut. */
    DROPPED,
    /** Tried no more; may be sent anew by hand. */
    FAILED
}
