package vn.hientruong.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.Role;

/** Somebody must be able to make the first accounts: with a password set and no staff yet, {@code admin} is made. */
@Singleton
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final AccountRepository accounts;
    private final Staff staff;
    private final Clock clock;
    private final Optional<String> password;

    FirstAdministrator(
            AccountRepository accounts,
            Staff staff,
            Clock clock,
            @ConfigProperty(name = "hientruong.first-admin.password") Optional<String> password) {
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
        this.password = password;
    }

    @Transactional
    void onStart(@Observes StartupEvent event) {
        if (password.isPresent() && !accounts.existsStaff()) {
            staff.put(
                    USERNAME,
                    new NewStaff(password.get(), "Quản trị", Set.of(Role.ADMIN), null, false),
                    clock.instant());
            LOG.infof("The first administrator was made: user name %s", USERNAME);
        }
    }
}
