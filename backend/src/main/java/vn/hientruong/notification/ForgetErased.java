package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.hientruong.identity.AccountErased;

/**
 * Whoever deletes their account gets nothing more: devices, choices, inbox and what was on its way go with it. Only what an instance
 * has claimed and is handing over at that very moment may still arrive.
 */
@Singleton
class ForgetErased {
    /** Deliveries go with their notifications. */
    private static final List<String> FORGET = List.of(
            "delete from device where account_id = ?",
            "delete from notification where account_id = ?",
            "delete from notification_choice where account_id = ?");

    private final AgroalDataSource dataSource;

    ForgetErased(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccountErased erased) {
        try (Connection connection = dataSource.getConnection()) {
            for (String statement : FORGET) {
                try (PreparedStatement delete = connection.prepareStatement(statement)) {
                    delete.setObject(1, erased.accountId());
                    delete.executeUpdate();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Somebody could not be forgotten", failed);
        }
    }
}
