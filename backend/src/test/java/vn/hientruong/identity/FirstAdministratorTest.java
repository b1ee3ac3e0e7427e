package vn.hientruong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.testsupport.SignedIn;

@QuarkusTest
class FirstAdministratorTest {
    @Inject
    AgroalDataSource database;

    @Inject
    AccountRepository accounts;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    @Test
    @TestTransaction
    void isMadeWhereThereIsNoStaff() {
        Rows.change(database, "update account set phone = id::text, username = null where username is not null");

        start(Optional.empty());
        assertThat(accounts.existsStaff()).isFalse();

        start(Optional.of("mật khẩu đầu tiên"));
        assertThat(accounts.findByUsername("admin").orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void isNotMadeWhereThereIsStaff() {
        SignedIn.staff("identity.first", null, Role.ADMIN);
        long before = Rows.count(database, "select count(*) from account");

        start(Optional.of("mật khẩu đầu tiên"));

        assertThat(Rows.count(database, "select count(*) from account")).isEqualTo(before);
    }

    private void start(Optional<String> password) {
        new FirstAdministrator(accounts, staff, clock, password).onStart(new StartupEvent());
    }
}
