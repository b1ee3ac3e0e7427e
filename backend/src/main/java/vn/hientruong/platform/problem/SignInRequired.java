package vn.hientruong.platform.problem;

import java.util.Map;

/** Nobody is signed in, or the token is not (or no longer) good. */
public final class SignInRequired extends DomainException {
    private static final long serialVersionUID = 1L;

    @Override
    public int status() {
        return 401;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("WWW-Authenticate", "Bearer");
    }
}
