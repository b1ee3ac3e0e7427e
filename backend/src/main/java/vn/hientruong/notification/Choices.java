package vn.hientruong.notification;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.model.notification.NotificationChoices;

/** What people want to hear of, by which way; heeded by the statement that writes what is to be sent. */
@Singleton
public class Choices {
    private static final NotificationChoices WITHOUT_A_WORD = new NotificationChoices(
            EnumSet.allOf(Moment.class), EnumSet.noneOf(Moment.class), EnumSet.noneOf(Moment.class));

    private static final String FIND = "select push, sms, mail from notification_choice where account_id = ?";

    private static final String SAVE = """
            insert into notification_choice (account_id, push, sms, mail, updated_at) values (?, ?, ?, ?, ?)
            on conflict (account_id) do update set push = excluded.push, sms = excluded.sms,
                mail = coalesce(excluded.mail, notification_choice.mail), updated_at = excluded.updated_at""";

    private final AgroalDataSource dataSource;

    Choices(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of somebody who never chose: everything by push, nothing by SMS or mail. */
    public NotificationChoices of(UUID accountId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setObject(1, accountId);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new NotificationChoices(
                                moments(row.getArray(1)), moments(row.getArray(2)), moments(row.getArray(3)))
                        : WITHOUT_A_WORD;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Choices could not be read", failed);
        }
    }

    /** For what is told from now on. */
    public void save(UUID accountId, NotificationChoices chosen, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setObject(1, accountId);
            save.setArray(2, connection.createArrayOf("text", names(chosen.push())));
            save.setArray(3, connection.createArrayOf("text", names(chosen.sms())));
            save.setArray(4, chosen.mail() == null ? null : connection.createArrayOf("text", names(chosen.mail())));
            save.setObject(5, now.atOffset(ZoneOffset.UTC));
            save.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Choices could not be saved", failed);
        }
    }

    private static Set<Moment> moments(@Nullable Array names) throws SQLException {
        if (names == null) {
            return EnumSet.noneOf(Moment.class);
        }
        return Arrays.stream((String[]) names.getArray())
                .map(Moment::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Moment.class)));
    }

    private static Object[] names(Set<Moment> moments) {
        return moments.stream().sorted().map(Moment::name).toArray();
    }
}
