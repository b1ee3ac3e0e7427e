package vn.hientruong.notification.alert;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.AccountErased;
import vn.hientruong.identity.PersonalData;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.platform.problem.InvalidRequest;

/** Which communes people want to hear of. */
@Singleton
public class Subscriptions implements PersonalData {
    private final Session session;
    private final Areas areas;

    Subscriptions(Session session, Areas areas) {
        this.session = session;
        this.areas = areas;
    }

    /** By code. */
    @Transactional
    public SubscribedAreas areasOf(UUID accountId) {
        return new SubscribedAreas(session.createNativeQuery(
                        "select area_code from area_subscription where account_id = ?1 order by area_code",
                        String.class)
                .setParameter(1, accountId)
                .getResultList());
    }

    /**
     * These from now on, and no others.
     *
     * @throws InvalidRequest pointing at a code that no commune of today carries
     */
    @Transactional
    public void save(UUID accountId, SubscribedAreas wanted, Instant now) {
        for (int i = 0; i < wanted.areas().size(); i++) {
            String code = wanted.areas().get(i);
            if (areas.findByCode(code).isEmpty()) {
                throw InvalidRequest.at("/areas/" + i, "no-such-area", code);
            }
        }
        forget(accountId);
        for (String code : new LinkedHashSet<>(wanted.areas())) {
            session.createNativeMutationQuery(
                            "insert into area_subscription (account_id, area_code, since) values (?1, ?2, ?3)")
                    .setParameter(1, accountId)
                    .setParameter(2, code)
                    .setParameter(3, now)
                    .executeUpdate();
        }
    }

    @Override
    public String part() {
        return "areas";
    }

    @Override
    public Object of(UUID accountId) {
        return areasOf(accountId).areas();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccountErased erased) {
        forget(erased.accountId());
    }

    private void forget(UUID accountId) {
        session.createNativeMutationQuery("delete from area_subscription where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
    }
}
