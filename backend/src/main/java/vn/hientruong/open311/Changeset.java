package vn.hientruong.open311;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.hibernate.Session;
import vn.hientruong.platform.change.Changed;

/** When the services or what they ask last changed; moves in the transaction that changes them. */
@Singleton
class Changeset {
    private static final Set<String> KINDS = Set.of("category", "questions");

    private final Session session;
    private final Clock clock;

    Changeset(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    Instant get() {
        return session.createNativeQuery("select at from open311_changeset", OffsetDateTime.class)
                .getSingleResult()
                .toInstant();
    }

    void on(@Observes Changed changed) {
        if (KINDS.contains(changed.kind())) {
            session.createNativeMutationQuery("update open311_changeset set at = ?1")
                    .setParameter(1, clock.instant())
                    .executeUpdate();
        }
    }
}
