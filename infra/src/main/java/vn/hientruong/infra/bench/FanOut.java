package vn.hientruong.infra.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.hientruong.infra.Failed;
import vn.hientruong.notification.standin.FcmStandIn;
import vn.hientruong.notification.standin.PushedMessage;

/** One thing told to very many people, as rows that the running instances find by themselves. */
final class FanOut {
    private static final String TOKEN = "fan-out-";
    private static final long PATIENCE_MINUTES = 20;

    private static final String PEOPLE = """
            with person as (
                insert into account (id, phone, roles, created_at)
                select gen_random_uuid(), '+8401' || lpad(number::text, 8, '0'), '{RESIDENT}', now()
                from generate_series(1, ?) number
                returning id)
            insert into device (installation_id, account_id, token, platform, locale, updated_at)
            select 'fan-out-' || id, id, 'fan-out-' || id, 'ANDROID', 'vi', now() from person""";

    private static final String TELL = """
            with told as (
                insert into notification (id, account_id, report_id, entry_id, kind, status, args, created_at)
                select gen_random_uuid(), d.account_id, r.id, gen_random_uuid(), 'accepted', 'IN_PROGRESS', array[r.code], now()
                from device d cross join (select id, code from report limit 1) r
                where d.installation_id like 'fan-out-%'
                returning id, account_id)
            insert into delivery (notification_id, account_id, channel, recipient, bulk)
            select id, account_id, 'PUSH', 'fan-out-' || account_id, true from told""";

    private final Connection connection;
    private volatile CountDownLatch missing = new CountDownLatch(0);

    FanOut(Connection connection, FcmStandIn google) {
        this.connection = connection;
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
        execute("analyze account");
        execute("analyze device");
    }

    /** @return pushes a second, from the commit to the last that was taken */
    double run(int devices) throws SQLException, InterruptedException {
        missing = new CountDownLatch(devices);
        if (execute(TELL) != devices) {
            throw new Failed("not everybody was told");
        }
        long begin = System.nanoTime();
        if (!missing.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new Failed(missing.getCount() + " pushes did not arrive");
        }
        return devices / ((System.nanoTime() - begin) / 1e9);
    }

    private int execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }
}
