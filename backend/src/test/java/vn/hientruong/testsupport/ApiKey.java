package vn.hientruong.testsupport;

import io.quarkus.arc.Arc;
import java.util.Set;
import vn.hientruong.identity.Clients;
import vn.hientruong.model.identity.NewClient;
import vn.hientruong.model.identity.Scope;

/** Keys of other systems, as an administrator issues them. */
public final class ApiKey {
    private ApiKey() {}

    /** A new key that opens these. */
    public static String of(Scope... scopes) {
        return issue(scopes).secret();
    }

    /** The same with the client it belongs to. */
    public static Clients.Made issue(Scope... scopes) {
        Clients clients = Arc.container().instance(Clients.class).get();
        return clients.create(new NewClient("Cổng thông tin tỉnh", Set.of(scopes)));
    }

    /** A key that nobody may use any more. */
    public static String ended(Scope... scopes) {
        Clients.Made made = issue(scopes);
        Arc.container().instance(Clients.class).get().end(made.client().id());
        return made.secret();
    }
}
