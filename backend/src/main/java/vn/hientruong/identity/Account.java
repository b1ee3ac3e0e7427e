package vn.hientruong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.persistence.Uuid7;

/** A person who can sign in: a resident by phone, or a member of staff by user name; never both. */
@Entity
@DynamicUpdate
class Account {
    @Id
    private UUID id;

    private @Nullable String phone;
    private @Nullable String username;
    private @Nullable String passwordHash;
    private @Nullable String totpSecret;
    private @Nullable String totpPending;

    @SuppressWarnings("UnusedVariable") // read and written by SQL alone
    private long totpLastStep;

    private @Nullable String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    private @Nullable String agencyCode;
    private String locale;

    @SuppressWarnings("UnusedVariable") // for the database
    private Instant createdAt;

    private @Nullable Instant disabledAt;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    static Account staff(String username, Instant now) {
        Account account = new Account();
        account.id = Uuid7.at(now);
        account.username = username;
        account.roles = new String[0];
        account.locale = "vi";
        account.createdAt = now;
        return account;
    }

    /** Everything an administrator may say about a member of staff, at once. */
    void become(String newName, Set<Role> newRoles, @Nullable String newAgency, boolean disabled, Instant now) {
        name = newName;
        roles = newRoles.stream().sorted().map(Role::name).toArray(String[]::new);
        agencyCode = newAgency;
        if (!disabled) {
            disabledAt = null;
        } else if (disabledAt == null) {
            disabledAt = now;
        }
    }

    void moveTo(String otherAgency) {
        agencyCode = otherAgency;
    }

    void rename(String newName) {
        name = newName;
    }

    void replacePassword(String newHash) {
        passwordHash = newHash;
    }

    void proposeTotp(String secret) {
        totpPending = secret;
    }

    /** The code that confirmed is used up, like any other. */
    void confirmTotp(long step) {
        totpSecret = totpPending;
        totpPending = null;
        totpLastStep = step;
    }

    void removeTotp() {
        totpSecret = null;
        totpPending = null;
    }

    Person toPerson() {
        return new Person(id, name, phone, username, roles(), agencyCode, Locale.forLanguageTag(locale), isDisabled());
    }

    /** What an administrator says of them. */
    PersonFacts facts() {
        return new PersonFacts(name, List.of(roles), agencyCode, locale, isDisabled());
    }

    UUID id() {
        return id;
    }

    Optional<String> findUsername() {
        return Optional.ofNullable(username);
    }

    Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    Optional<String> findPasswordHash() {
        return Optional.ofNullable(passwordHash);
    }

    Optional<String> findTotpSecret() {
        return Optional.ofNullable(totpSecret);
    }

    Optional<String> findTotpPending() {
        return Optional.ofNullable(totpPending);
    }

    Set<Role> roles() {
        return Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    boolean isAdministrator() {
        return roles().contains(Role.ADMIN) && !isDisabled();
    }

    boolean isDisabled() {
        return disabledAt != null;
    }
}
