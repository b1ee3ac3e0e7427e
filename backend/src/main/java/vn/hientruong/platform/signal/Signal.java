package vn.hientruong.platform.signal;

/**
 * News from this or another instance, given to observers as a CDI event.
 *
 * @param topic what kind of thing changed, as in {@code area}
 * @param payload which one; empty when it may be any, as after a lost connection
 */
public record Signal(String topic, String payload) {
    /** After a break nobody knows what was missed, so every observer must look again. */
    public boolean concerns(String wanted) {
        return topic.equals(wanted) || topic.equals("*");
    }
}
