package vn.hientruong.identity;

import java.security.Principal;
import java.util.UUID;

/** Who a console cookie stands for. */
record ConsolePrincipal(Caller caller, UUID sessionId) implements Principal {
    @Override
    public String getName() {
        return caller.accountId().toString();
    }
}
