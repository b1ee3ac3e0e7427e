package vn.hientruong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplePasswordGuardTest {
    @Inject
    AgroalDataSource dataSource;

    @Inject
    SamplePasswordGuard guard;

    @Test
    @TestTransaction
    void accountsThatTheSamplePasswordOpensAreNamed() throws SQLException {
        set("intake", "hientruong-demo", false);
        set("lead", "another one", false);
        set("admin", "hientruong-demo", true);

        assertThat(guard.openAccounts()).contains("intake").doesNotContain("lead", "admin");
    }

    private void set(String username, String password, boolean disabled) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into account (id, username, password_hash, name, roles, created_at, disabled_at)
                        values (gen_random_uuid(), ?, ?, ?, '{INTAKE}', now(), case when ? then now() end)
                        on conflict (username) do update
                            set password_hash = excluded.password_hash, disabled_at = excluded.disabled_at
                        """)) {
            insert.setString(1, username);
            insert.setString(2, BcryptUtil.bcryptHash(password, 4));
            insert.setString(3, username);
            insert.setBoolean(4, disabled);
            insert.executeUpdate();
        }
    }
}
