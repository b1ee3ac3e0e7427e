package vn.hientruong.mobile.push;

import java.util.function.Consumer;
import vn.hientruong.model.identity.DeviceRegistration.Platform;

/** The phone's own way to tell somebody something. The one of this phone is found by {@link java.util.ServiceLoader}. */
public interface Push {
    /** Where the app runs. */
    Platform platform();

    /**
     * Asks the system for leave, with its own question, and for a token; both listeners are called on whatever thread.
     *
     * @param token told now and whenever the system gives another
     * @param opened told the id of the report whenever a notification was tapped
     */
    void register(Consumer<String> token, Consumer<String> opened);

    /** How many are unread, for the app's icon. */
    void badge(int unread);
}
