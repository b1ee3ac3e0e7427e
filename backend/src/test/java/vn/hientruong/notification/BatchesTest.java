package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.notification.BatchTables.Row;
import vn.hientruong.notification.Settlement.Dead;
import vn.hientruong.notification.Settlement.Later;

/** Everything happens in a transaction that is rolled back, so no instance sends any of it. */
@QuarkusTest
class BatchesTest {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String NOW = "0 seconds";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Scene scene;

    private Connection connection;
    private BatchTables tables;
    private List<UUID> people;

    @BeforeEach
    void somePeople() throws SQLException {
        people = Stream.generate(scene::resident)
                .limit(4)
                .sorted(BatchesTest::asDatabases)
                .toList();
        for (UUID person : people) {
            scene.device(person, "en");
        }
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        tables = new BatchTables(connection);
    }

    @AfterEach
    void forgetIt() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void aBatchIsClaimedByOneAlone() throws SQLException {
        tables.send(people, NOW, null);

        assertThat(claimed()).extracting(Batch::devices, Batch::leftBehind).containsExactly(tuple(4, false));

        assertThat(claimed()).isEmpty();
    }

    @Test
    void whatItsSenderLeftBehindIsKnownAsSuch() throws SQLException {
        tables.send(people, NOW, "-1 seconds");

        assertThat(claimed()).extracting(Batch::leftBehind).containsExactly(true);
    }

    @Test
    void whatOthersHaveClaimedIsLeftToThem() throws SQLException {
        tables.send(people, NOW, "1 minute");

        assertThat(claimed()).isEmpty();
    }

    @Test
    void aLaterMessageToTheSamePeopleWaitsForTheEarlier() throws SQLException {
        tables.send(people.subList(0, 3), NOW, null);
        tables.send(people.subList(2, 4), NOW, null);

        List<Batch> first = claimed();
        assertThat(first).hasSize(1);

        new BatchSettlement(first.get(0).id(), new Settlement(), List.of()).write(connection);
        assertThat(claimed()).hasSize(1);
    }

    @Test
    void messagesToOthersDoNotWait() throws SQLException {
        tables.send(people.subList(0, 2), NOW, null);
        tables.send(people.subList(2, 4), NOW, null);

        assertThat(claimed()).hasSize(2);
    }

    @Test
    void whatWaitsForTheMorningHoldsUpNothing() throws SQLException {
        tables.send(people, "8 hours", null);
        tables.send(people, NOW, null);

        assertThat(claimed()).hasSize(1);
    }

    @Test
    void whoHasGoneIsPushedToNoMore() throws SQLException {
        tables.send(people, NOW, null);
        tables.update("update account set disabled_at = now() where id = ?", people.get(0));
        tables.update("delete from device where account_id = ?", people.get(1));
        tables.update("update device set account_id = '" + people.get(3) + "' where account_id = ?", people.get(2));

        Batches.Devices devices = Batches.devices(connection, claimed().get(0));

        assertThat(devices.free())
                .extracting(device -> device.token() != null)
                .containsExactly(false, false, false, true);
        assertThat(devices.free().get(3).locale()).isEqualTo("en");
        assertThat(devices.free().get(3).unread()).isEqualTo(1);
        assertThat(devices.behind()).isEmpty();
    }

    @Test
    void onADeviceForWhichSomethingWaitsItComesBehind() throws SQLException {
        tables.send(people.subList(0, 2), NOW, null);
        Batch earlier = claimed().get(0);
        new BatchSettlement(earlier.id(), new Settlement(), List.of(2L)).write(connection);
        tables.send(people, NOW, null);

        Batches.Devices devices = Batches.devices(connection, claimed().get(0));

        assertThat(devices.behind()).containsExactly(2L);
        assertThat(devices.free()).extracting(Waiting::id).containsExactly(1L, 3L, 4L);
    }

    @Test
    void whatWasNotTakenGoesOnAsDeliveriesOfItsOwn() throws SQLException {
        tables.send(people, NOW, null);
        Batch batch = claimed().get(0);
        Settlement settlement = new Settlement();
        settlement.done().add(1L);
        settlement.later().add(new Later(2, Duration.ofMinutes(1), true, "UNAVAILABLE/null"));
        settlement.dead().add(new Dead(3, "INVALID_ARGUMENT/null"));

        new BatchSettlement(batch.id(), settlement, List.of(4L)).write(connection);

        assertThat(tables.queued(people))
                .containsExactly(
                        new Row(recipient(1), 1, "UNAVAILABLE/null", false, false, true),
                        new Row(recipient(2), 1, "INVALID_ARGUMENT/null", true, true, true),
                        new Row(recipient(3), 0, null, false, true, true));
        assertThat(claimed()).isEmpty();
    }

    @Test
    void nothingIsQueuedForWhoHasDeletedTheirAccount() throws SQLException {
        tables.send(people, NOW, null);
        Batch batch = claimed().get(0);
        tables.update("delete from notification where account_id = ?", people.get(1));

        new BatchSettlement(batch.id(), new Settlement(), List.of(1L, 2L)).write(connection);

        assertThat(tables.queued(people)).extracting(Row::recipient).containsExactly(recipient(0));
    }

    @Test
    void whatOthersHaveSettledStaysSo() throws SQLException {
        tables.send(people, NOW, null);
        Batch batch = claimed().get(0);
        new BatchSettlement(batch.id(), new Settlement(), List.of()).write(connection);

        new BatchSettlement(batch.id(), new Settlement(), List.of(1L, 2L)).write(connection);

        assertThat(tables.queued(people)).isEmpty();
    }

    /** All of ours that can be claimed now; nobody else's people are in a batch with ours. */
    private List<Batch> claimed() throws SQLException {
        List<Batch> ours = new ArrayList<>();
        Optional<Batch> next = Batches.claim(connection, LEASE);
        while (next.isPresent()) {
            if (isOurs(next.get())) {
                ours.add(next.get());
            }
            next = Batches.claim(connection, LEASE);
        }
        return ours;
    }

    private boolean isOurs(Batch batch) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select first_account from delivery_batch where id = ?")) {
            query.setLong(1, batch.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return people.contains(row.getObject(1, UUID.class));
            }
        }
    }

    private String recipient(int person) throws SQLException {
        return tables.installation(people.get(person));
    }

    /** Bytes without a sign, unlike {@link UUID#compareTo}. */
    private static int asDatabases(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
