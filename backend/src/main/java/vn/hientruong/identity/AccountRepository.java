package vn.hientruong.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.persistence.Uuid7;

@Singleton
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {
    static final Pattern USERNAME = Pattern.compile(Limits.USERNAME_PATTERN);

    Optional<Account> findByPhone(PhoneNumber phone) {
        return find("phone", phone.value()).firstResultOptional();
    }

    /** What cannot be a user name is nobody's, and is not shown to the database. */
    Optional<Account> findByUsername(String username) {
        return USERNAME.matcher(username).matches()
                ? find("username", username).firstResultOptional()
                : Optional.empty();
    }

    Optional<Account> findByEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    /** By user name, after that one; each word stands somewhere in name, user name or mail address. */
    List<Account> searchStaff(String words, @Nullable String after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from account
                        where username is not null and username > ?2
                            and (select coalesce(bool_and(position(word in folded(concat_ws(' ', name, username, email))) > 0), true)
                                from unnest(string_to_array(folded(?1), ' ')) word)
                        order by username limit ?3""", Account.class)
                .setParameter(1, words)
                .setParameter(2, after == null ? "" : after)
                .setParameter(3, limit)
                .getResultList();
    }

    /** Until the end of the transaction nobody else takes an administrator's rights away, so one stays. */
    void lockAdministration() {
        getSession().doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtext('administration'))")) {
                lock.execute();
            }
        });
    }

    List<Account> listEnabledStaffOf(String agencyCode) {
        return list("agencyCode = ?1 and username is not null and disabledAt is null order by username", agencyCode);
    }

    /** Disabled ones too. */
    List<Account> listStaffOf(String agencyCode) {
        return list("agencyCode = ?1 and username is not null order by username", agencyCode);
    }

    List<Account> listStaff() {
        return list("username is not null order by username");
    }

    /** Asked with every move that staff hear of, so by plain JDBC: Hibernate keeps a plan of every native query. */
    List<UUID> listEnabledStaff(Role role, @Nullable String agencyCode) {
        return getSession().doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement("""
                    select id from account
                    where username is not null and disabled_at is null and ? = any(roles)
                        and (?::text is null or agency_code = ?)
                    order by id""")) {
                query.setString(1, role.name());
                query.setString(2, agencyCode);
                query.setString(3, agencyCode);
                List<UUID> found = new ArrayList<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
    }

    boolean existsStaff() {
        return count("username is not null") > 0;
    }

    boolean existsAdministratorBesides(UUID id) {
        return getSession()
                        .createNativeQuery(
                                "select count(*) from account"
                                        + " where ?1 = any(roles) and disabled_at is null and id <> ?2",
                                Long.class)
                        .setParameter(1, Role.ADMIN.name())
                        .setParameter(2, id)
                        .getSingleResult()
                > 0;
    }

    /** Adds a resident unless that phone has one already, which two requests at once may bring about. */
    void addIfPhoneIsNew(PhoneNumber phone, @Nullable String name, Locale language, Instant now) {
        getSession()
                .createNativeMutationQuery("insert into account (id, phone, name, roles, locale, created_at)"
                        + " values (?1, ?2, ?3, array[?4], ?5, ?6) on conflict (phone) do nothing")
                .setParameter(1, Uuid7.at(now))
                .setParameter(2, phone.value())
                .setParameter(3, name, String.class)
                .setParameter(4, Role.RESIDENT.name())
                .setParameter(5, language.getLanguage())
                .setParameter(6, now)
                .executeUpdate();
    }

    /** Remembers the step of a code, in one statement so that a code is taken once even when sent twice at a time. */
    boolean takeTotpStep(UUID id, long step) {
        return update("totpLastStep = ?1 where id = ?2 and totpLastStep < ?1", step, id) == 1;
    }
}
