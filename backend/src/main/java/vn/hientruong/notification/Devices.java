package vn.hientruong.notification;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.model.identity.DeviceRegistration;

/** The phones and browsers that can be pushed to. */
@Singleton
public class Devices {
    /** Devices of one account; the one not heard of for longest makes room. */
    static final int PER_ACCOUNT = 20;

    private final Session session;

    Devices(Session session) {
        this.session = session;
    }

    /**
     * The installation belongs to this account from now on, whoever had it before: people hand phones on. So does the
     * token, which an app keeps that was given a new installation id.
     */
    @Transactional
    public void register(UUID accountId, String installationId, DeviceRegistration device, Instant now) {
        session.createNativeMutationQuery("delete from device where token = ?1 and installation_id <> ?2")
                .setParameter(1, device.token())
                .setParameter(2, installationId)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into device (installation_id, account_id, token, platform, locale, updated_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (installation_id) do update set account_id = excluded.account_id,
                            token = excluded.token, platform = excluded.platform, locale = excluded.locale,
                            updated_at = excluded.updated_at""")
                .setParameter(1, installationId)
                .setParameter(2, accountId)
                .setParameter(3, device.token())
                .setParameter(4, device.platform().name())
                .setParameter(5, device.locale())
                .setParameter(6, now)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        delete from device where account_id = ?1 and installation_id not in (
                            select installation_id from device where account_id = ?1
                            order by updated_at desc, installation_id limit ?2)""")
                .setParameter(1, accountId)
                .setParameter(2, PER_ACCOUNT)
                .executeUpdate();
    }

    /** Those of that account. */
    @Transactional
    List<NotificationData.Device> of(UUID accountId) {
        return session
                .createNativeQuery(
                        "select installation_id, platform, locale, updated_at from device where account_id = ?1"
                                + " order by updated_at desc, installation_id",
                        Tuple.class)
                .setParameter(1, accountId)
                .getResultList()
                .stream()
                .map(row -> new NotificationData.Device(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Pushes to it no more, if it is this account's; otherwise nothing happens. */
    @Transactional
    public void remove(UUID accountId, String installationId) {
        session.createNativeMutationQuery("delete from device where account_id = ?1 and installation_id = ?2")
                .setParameter(1, accountId)
                .setParameter(2, installationId)
                .executeUpdate();
    }
}
