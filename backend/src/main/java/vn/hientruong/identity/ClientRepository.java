package vn.hientruong.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {
    Optional<Client> findBySecret(byte[] secretHash) {
        return find("secretHash", secretHash).firstResultOptional();
    }

    /** Those that may call first, each of both the newest first. */
    List<Client> listInOrder() {
        return list("order by case when endedAt is null then 0 else 1 end, createdAt desc, id");
    }

    /** The account that what it files is filed by: an id like that of an erased one, which nobody can sign in with. */
    void addAccount(UUID id, Instant now) {
        getSession()
                .createNativeMutationQuery("insert into account (id, roles, locale, created_at, erased_at)"
                        + " values (?1, '{}', 'vi', ?2, ?2)")
                .setParameter(1, id)
                .setParameter(2, now)
                .executeUpdate();
    }
}
