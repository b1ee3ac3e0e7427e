package vn.hientruong.platform.problem;

import java.util.Map;

/** A part this request needs does not answer; nothing was changed, the same request may be sent again. */
public final class StoreUnavailable extends DomainException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        initCause(cause);
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "30");
    }
}
