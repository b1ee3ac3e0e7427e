package vn.hientruong.infra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.AlertView;
import vn.hientruong.model.alert.NewAlert;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

/** An alert to an area in which very many people live: composed by one, approved by another, pushed by all instances. */
final class FanOut {
    private static final String TOKEN = "fan-out-";
    private static final String AREA = "18880";
    private static final String PASSWORD = "hientruong-demo";
    private static final NewAlert ALERT = new NewAlert(
            AlertKind.FLOOD,
            true,
            "Nước sông lên nhanh",
            "Bà con ven sông chuẩn bị sơ tán trước 18 giờ.",
            "The river is rising fast",
            "Get ready to leave the river banks before 18:00.",
            List.of(AREA),
            null);
    private static final long PATIENCE_MINUTES = 20;

    private static final String PEOPLE = """
            with person as (
                insert into account (id, phone, roles, created_at)
                select gen_random_uuid(), '+8401' || lpad(number::text, 8, '0'), '{RESIDENT}', now()
                from generate_series(1, ?) number
                returning id)
            insert into device (installation_id, account_id, token, platform, locale, updated_at)
            select 'fan-out-' || id, id, 'fan-out-' || id, 'ANDROID', 'vi', now() from person""";

    private static final String SUBSCRIBE = """
            insert into area_subscription (account_id, area_code, since)
            select account_id, ?, now() from device where installation_id like 'fan-out-%'""";

    private final Connection connection;
    private final RunningSystem system;
    private volatile CountDownLatch missing = new CountDownLatch(0);

    FanOut(Connection connection, RunningSystem system, FcmStandIn google) {
        this.connection = connection;
        this.system = system;
        google.watch(this::count);
    }

    private void count(PushedMessage push) {
        if (push.token().startsWith(TOKEN)) {
            missing.countDown();
        }
    }

    void addPeople(int devices) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PEOPLE)) {
            insert.setInt(1, devices);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(SUBSCRIBE)) {
            insert.setString(1, AREA);
            insert.executeUpdate();
        }
        execute("analyze account");
        execute("analyze device");
        execute("analyze area_subscription");
    }

    /** An alert that waits for its approval by somebody who has signed in: passwords are slow to check. */
    record Proposed(UUID alert, SignedIn supervisor) {}

    Proposed propose() {
        UUID alert = SignedIn.staff(system, "intake", PASSWORD)
                .post("/alerts", ALERT)
                .expect(201)
                .as(AlertView.class)
                .id();
        return new Proposed(alert, SignedIn.staff(system, "supervisor", PASSWORD));
    }

    /** @return pushes a second, from the approval to the last that was taken */
    double run(Proposed proposed, int devices) throws InterruptedException {
        missing = new CountDownLatch(devices);
        long begin = System.nanoTime();
        proposed.supervisor()
                .put("/alerts/" + proposed.alert() + "/approval", Map.of())
                .expect(200);
        if (!missing.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new Failed(missing.getCount() + " pushes did not arrive");
        }
        return devices / ((System.nanoTime() - begin) / 1e9);
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
