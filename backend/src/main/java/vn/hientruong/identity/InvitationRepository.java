package vn.hientruong.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
    /** Those nobody has accepted, the newest first. */
    List<Invitation> listOpen() {
        return list("acceptedAt is null order by createdAt desc, id desc");
    }

    boolean existsOpen(String email) {
        return count("email = ?1 and acceptedAt is null", email) > 0;
    }

    Optional<Invitation> findBySecret(byte[] hash) {
        return find("secretHash", (Object) hash).firstResultOptional();
    }

    /** The same; of two who accept at once the second waits. */
    Optional<Invitation> lockBySecret(byte[] hash) {
        return find("secretHash", (Object) hash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Invitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
