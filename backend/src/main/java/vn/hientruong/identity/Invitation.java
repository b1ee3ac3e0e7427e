package vn.hientruong.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.identity.InvitationState;
import vn.hientruong.model.identity.InvitationView;
import vn.hientruong.model.identity.NewInvitation;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.persistence.Uuid7;

/** Somebody was asked to become a member of staff, by a letter with a link that works once. */
@Entity
class Invitation {
    static final String KIND = "invitation";
    /** Over a week-end, if it was sent on a Friday. */
    static final Duration LIFE = Duration.ofDays(3);

    @Id
    private UUID id;

    private String email;
    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] roles;

    private @Nullable String agencyCode;
    private String locale;

    @SuppressWarnings("UnusedVariable") // looked for by queries
    private byte @Nullable [] secretHash;

    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant failedAt;
    private @Nullable Instant acceptedAt;

    /** What is kept of it in the audit. */
    record Facts(
            String name,
            String email,
            List<String> roles,
            @Nullable String agency,
            String language) {}

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(NewInvitation said, Instant now) {
        id = Uuid7.at(now);
        email = StaffRules.normalised(said.email());
        name = said.name().strip();
        roles = said.roles().stream().sorted().map(Role::name).toArray(String[]::new);
        agencyCode = said.agency();
        locale = said.language();
        createdAt = now;
        expiresAt = now.plus(LIFE);
    }

    /** A letter is about to be written; its link works from now on, and no other. */
    void isWrittenWith(byte[] hash) {
        secretHash = hash;
    }

    void wasSent(Instant now) {
        sentAt = now;
        failedAt = null;
    }

    void couldNotBeSent(Instant now) {
        failedAt = now;
    }

    /** Whoever did not find the letter gets another, and the whole time once more. */
    void beginAnew(Instant now) {
        secretHash = null;
        expiresAt = now.plus(LIFE);
        sentAt = null;
        failedAt = null;
    }

    void accept(Instant now) {
        acceptedAt = now;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether somebody may still become staff by it. */
    boolean isOpen(Instant now) {
        return !isAccepted() && !isExpired(now);
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    Set<Role> roles() {
        return Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    Facts facts() {
        return new Facts(name, email, List.of(roles), agencyCode, locale);
    }

    InvitationView view(Instant now) {
        return new InvitationView(
                id,
                name,
                email,
                roles().stream().toList(),
                agencyCode,
                locale,
                createdAt,
                expiresAt,
                isExpired(now)
                        ? InvitationState.EXPIRED
                        : sentAt != null
                                ? InvitationState.SENT
                                : failedAt != null ? InvitationState.FAILED : InvitationState.WAITING);
    }
}
