package vn.hientruong.identity;

import java.util.Map;
import vn.hientruong.platform.problem.DomainException;

/** Nobody we know is calling; RFC 9110 wants every 401 to say how to come in. */
public abstract class Unauthenticated extends DomainException {
    private static final long serialVersionUID = 1L;

    protected Unauthenticated(Object... args) {
        super(args);
    }

    @Override
    public int status() {
        return 401;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer");
    }
}
