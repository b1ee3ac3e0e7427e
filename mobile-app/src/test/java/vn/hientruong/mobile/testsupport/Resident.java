package vn.hientruong.mobile.testsupport;

import java.util.Optional;
import vn.hientruong.mobile.api.Session;

/** Somebody signed in, or nobody: whoever the test says. */
public final class Resident implements Session {
    private volatile String account = "0190a5c2-0000-7000-8000-000000000001";

    /** Empty for nobody. */
    public void is(String other) {
        account = other;
    }

    @Override
    public Optional<String> account() {
        return Optional.of(account).filter(one -> !one.isEmpty());
    }

    @Override
    public Optional<String> token() {
        return account().map(one -> "token");
    }

    @Override
    public Optional<String> renewed(String refused) {
        return Optional.empty();
    }
}
