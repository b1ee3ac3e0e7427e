package vn.hientruong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.PersonChange;
import vn.hientruong.model.identity.PersonView;
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
    private @Nullable String email;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    private @Nullable String agencyCode;
    private String locale;

    private Instant createdAt;

    private @Nullable Instant disabledAt;

    private @Nullable Instant erasedAt;

    private @Nullable String consentVersion;
    private @Nullable Instant consentedAt;

    private long version;

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
        version++;
    }

    /** Whether it says the same, the password apart. */
    boolean is(NewStaff wanted) {
        return wanted.name().strip().equals(name)
                && wanted.roles().equals(roles())
                && Objects.equals(wanted.agency(), agencyCode)
                && wanted.disabled() == isDisabled();
    }

    /** Everything but whether the account is shut. */
    void change(PersonChange said) {
        name = said.name().strip();
        email = said.email() == null ? null : StaffRules.normalised(said.email());
        roles = said.roles().stream().sorted().map(Role::name).toArray(String[]::new);
        agencyCode = said.agency();
        locale = said.language();
        version++;
    }

    /** As they were invited. */
    void begin(Invitation invitation) {
        name = invitation.name();
        email = invitation.email();
        roles = invitation.roles().stream().map(Role::name).toArray(String[]::new);
        agencyCode = invitation.agencyCode();
        locale = invitation.language().getLanguage();
    }

    void disable(Instant now) {
        disabledAt = now;
        version++;
    }

    void enable() {
        disabledAt = null;
        version++;
    }

    /** Of a resident: nothing stays by which anybody could tell who it was. */
    void erase(Instant now) {
        phone = null;
        name = null;
        email = null;
        consentVersion = null;
        consentedAt = null;
        disabledAt = now;
        erasedAt = now;
        version++;
    }

    /** To a text on personal data; saying so again changes nothing. */
    void agree(String textVersion, Instant now) {
        if (!textVersion.equals(consentVersion)) {
            consentVersion = textVersion;
            consentedAt = now;
        }
    }

    boolean isErased() {
        return erasedAt != null;
    }

    void moveTo(String otherAgency) {
        agencyCode = otherAgency;
        version++;
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
        return new PersonFacts(name, email, List.of(roles), agencyCode, locale, isDisabled());
    }

    PersonView view() {
        return new PersonView(
                id,
                findUsername().orElseThrow(),
                name,
                email,
                roles().stream().toList(),
                agencyCode,
                locale,
                isDisabled(),
                totpSecret != null,
                version);
    }

    /** What is known of a resident, for themselves. */
    Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("id", id);
        known.put("phone", phone);
        known.put("name", name);
        known.put("username", username);
        known.put("email", email);
        known.put("language", locale);
        known.put("since", createdAt);
        known.put("consentVersion", consentVersion);
        known.put("consentedAt", consentedAt);
        return known;
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

    Optional<String> findEmail() {
        return Optional.ofNullable(email);
    }

    /** Counts what administrators change. */
    long version() {
        return version;
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
