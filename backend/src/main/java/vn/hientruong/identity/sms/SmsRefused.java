package vn.hientruong.identity.sms;

/** The gateway will never take this message: the number does not exist, or may not be written to. */
public final class SmsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param code what the gateway calls it; its sentences may hold the number */
    SmsRefused(String code) {
        super(code);
    }
}
