package vn.hientruong.mobile.push;

import java.util.Map;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.model.identity.DeviceRegistration;

/** Tells the backend where to push to. Blocks. */
public final class PushApi {
    private final Backend backend;

    public PushApi(Backend backend) {
        this.backend = backend;
    }

    boolean signedIn() {
        return backend.session().account().isPresent();
    }

    /** Pushes go to this installation from now on. */
    Answer<Integer> register(String installation, DeviceRegistration device) {
        return backend.send("PUT", "/api/v1/me/devices/" + installation, Map.of(), device);
    }

    /** No more. */
    public Answer<Integer> remove(String installation) {
        return backend.send("DELETE", "/api/v1/me/devices/" + installation, Map.of(), null);
    }
}
