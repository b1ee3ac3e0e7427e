package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;

/** Looks people up for other features. */
@Singleton
public class Accounts {
    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Transactional
    public Optional<Person> find(UUID id) {
        return accounts.findByIdOptional(id).map(Account::toPerson);
    }

    @Transactional
    public Optional<Person> findStaff(String username) {
        return accounts.findByUsername(username).map(Account::toPerson);
    }

    /** Who works at that agency and can sign in, by user name. */
    @Transactional
    public List<Person> staffOf(String agencyCode) {
        return accounts.listEnabledStaffOf(agencyCode).stream()
                .map(Account::toPerson)
                .toList();
    }

    /** Accounts of everybody with that role who can sign in. */
    @Transactional
    public List<UUID> staffWith(Role role) {
        return accounts.listEnabledStaff(role, null);
    }

    /** Accounts of those with that role at that agency who can sign in. */
    @Transactional
    public List<UUID> staffWith(Role role, String agencyCode) {
        return accounts.listEnabledStaff(role, agencyCode);
    }

    /** Names by account id; who has given none has no entry. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return accounts.list("id in ?1 and name is not null", ids).stream()
                .collect(Collectors.toMap(
                        Account::id, account -> account.findName().orElseThrow()));
    }

    /**
     * The resident with that phone, made now if there is none. A name is taken only where none is known yet.
     *
     * @throws InvalidRequest when it is no Vietnamese number, pointing at {@code /phone}
     */
    @Transactional
    public Person residentOfPhone(String phone, @Nullable String name, Instant now) {
        return resident(PhoneNumber.of(phone, "/phone"), name, Texts.VIETNAMESE, now);
    }

    @Transactional
    Person resident(PhoneNumber phone, @Nullable String name, Locale language, Instant now) {
        Account found = accounts.findByPhone(phone).orElseGet(() -> {
            accounts.addIfPhoneIsNew(phone, name, language, now);
            return accounts.findByPhone(phone).orElseThrow();
        });
        if (name != null && found.findName().isEmpty()) {
            found.rename(name);
        }
        return found.toPerson();
    }

    /** Notes that a resident has agreed to a text on personal data; the first time to each version counts. */
    @Transactional
    void agreed(UUID resident, String version, Instant now) {
        accounts.findById(resident).agree(version, now);
    }
}
