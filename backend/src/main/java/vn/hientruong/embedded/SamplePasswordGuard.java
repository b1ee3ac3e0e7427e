package vn.hientruong.embedded;

import io.agroal.api.AgroalDataSource;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Production does not open its doors while an account can be entered with the password of the sample data. */
@Singleton
class SamplePasswordGuard {
    /** What the sample data gives every staff account; printed at the start of a demonstration, so known to everybody. */
    static final String SAMPLE_PASSWORD = "hientruong-demo";

    private static final String SAMPLE_ACCOUNTS = """
            select username, password_hash from account
            where username in ('intake', 'handler', 'lead', 'supervisor', 'admin') and disabled_at is null
            order by username
            """;

    private final AgroalDataSource dataSource;

    SamplePasswordGuard(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        if (ConfigUtils.isProfileActive("prod")) {
            List<String> open = openAccounts();
            if (!open.isEmpty()) {
                throw Refusal.because("embedded.sample-password", String.join(", ", open));
            }
        }
    }

    /** Names of the accounts that the sample password opens. */
    List<String> openAccounts() {
        List<String> open = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(SAMPLE_ACCOUNTS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                if (BcryptUtil.matches(SAMPLE_PASSWORD, row.getString("password_hash"))) {
                    open.add(row.getString("username"));
                }
            }
            return open;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the accounts cannot be checked for sample passwords", unreadable);
        }
    }
}
