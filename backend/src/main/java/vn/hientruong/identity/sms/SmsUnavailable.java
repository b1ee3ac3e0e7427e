package vn.hientruong.identity.sms;

import java.util.Map;
import vn.hientruong.platform.problem.DomainException;

/** The message could not be handed to the SMS gateway; asking again later may work. */
public final class SmsUnavailable extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 503;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "30");
    }
}
