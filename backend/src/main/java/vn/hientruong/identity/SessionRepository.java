package vn.hientruong.identity;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.persistence.Uuid7;

/** Sessions and the hashes of their secrets. What must hold against two requests at once is one statement each. */
@Singleton
class SessionRepository {
    private final Session session;

    /** What a session is for; its secrets open nothing else. */
    enum Kind {
        APP,
        CONSOLE,
        /** Of somebody without an app who has shown that a phone is theirs. */
        PHONE
    }

    /** A session that is alive, and whose it is. */
    record Open(UUID id, Caller caller, Instant lastUsedAt) {}

    SessionRepository(Session session) {
        this.session = session;
    }

    UUID add(UUID accountId, Kind kind, Instant now) {
        UUID id = Uuid7.at(now);
        session.createNativeMutationQuery("insert into session (id, account_id, kind, created_at, last_used_at)"
                        + " values (?1, ?2, ?3, ?4, ?4)")
                .setParameter(1, id)
                .setParameter(2, accountId)
                .setParameter(3, kind.name())
                .setParameter(4, now)
                .executeUpdate();
        return id;
    }

    void addSecret(UUID sessionId, byte[] hash, Instant expiresAt) {
        session.createNativeMutationQuery(
                        "insert into session_secret (secret_hash, session_id, expires_at) values (?1, ?2, ?3)")
                .setParameter(1, hash)
                .setParameter(2, sessionId)
                .setParameter(3, expiresAt)
                .executeUpdate();
    }

    /** Uses up a secret of that kind; of two requests with the same one, one gets the session. */
    Optional<UUID> useUp(byte[] hash, Kind kind, Instant now) {
        return first(session.createNativeQuery(
                        "update session_secret x set used_at = ?2 from session s where x.session_id = s.id"
                                + " and x.secret_hash = ?1 and s.kind = ?3 and x.used_at is null and x.expires_at > ?2"
                                + " returning x.session_id",
                        UUID.class)
                .setParameter(1, hash)
                .setParameter(2, now)
                .setParameter(3, kind.name())
                .getResultList());
    }

    /** The session of a secret that was used up before. */
    Optional<UUID> findSessionOfUsed(byte[] hash) {
        return first(session.createNativeQuery(
                        "select session_id from session_secret where secret_hash = ?1 and used_at is not null",
                        UUID.class)
                .setParameter(1, hash)
                .getResultList());
    }

    /** Marks a session used and gives it, unless it has ended or its account is shut. */
    Optional<Open> touch(UUID id, Instant now) {
        return first(session.createNativeQuery(
                                "update session s set last_used_at = ?2 from account a where s.account_id = a.id and s.id = ?1"
                                        + " and s.ended_at is null and a.disabled_at is null"
                                        + " returning s.id, s.account_id, a.roles, a.agency_code, s.last_used_at",
                                Tuple.class)
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .getResultList())
                .map(SessionRepository::open);
    }

    /** The session a secret of that kind opens, if it is alive and was used within that time. */
    Optional<Open> find(byte[] hash, Kind kind, Duration idle, Instant now) {
        return first(session.createNativeQuery(
                                "select s.id, s.account_id, a.roles, a.agency_code, s.last_used_at from session_secret x"
                                        + " join session s on s.id = x.session_id join account a on a.id = s.account_id"
                                        + " where x.secret_hash = ?1 and x.expires_at > ?2 and s.kind = ?4"
                                        + " and s.ended_at is null and s.last_used_at > ?3 and a.disabled_at is null",
                                Tuple.class)
                        .setParameter(1, hash)
                        .setParameter(2, now)
                        .setParameter(3, now.minus(idle))
                        .setParameter(4, kind.name())
                        .getResultList())
                .map(SessionRepository::open);
    }

    /** Ends a session of that account; false when there was nothing to end. */
    boolean end(UUID id, Instant now) {
        return session.createNativeMutationQuery("update session set ended_at = ?2 where id = ?1 and ended_at is null")
                        .setParameter(1, id)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }

    List<UUID> endAll(UUID accountId, Instant now) {
        return session.createNativeQuery(
                        "update session set ended_at = ?2 where account_id = ?1 and ended_at is null returning id",
                        UUID.class)
                .setParameter(1, accountId)
                .setParameter(2, now)
                .getResultList();
    }

    Optional<UUID> findSessionOfConsole(byte[] hash) {
        return first(session.createNativeQuery(
                        "select s.id from session_secret x join session s on s.id = x.session_id"
                                + " where x.secret_hash = ?1 and s.kind = 'CONSOLE'",
                        UUID.class)
                .setParameter(1, hash)
                .getResultList());
    }

    @Transactional
    List<UUID> listEndedSince(Instant since) {
        return session.createNativeQuery("select id from session where ended_at > ?1", UUID.class)
                .setParameter(1, since)
                .getResultList();
    }

    /**
     * Forgets some of the sessions that ended before that, with their secrets.
     *
     * @return how many
     */
    @Transactional
    int removeEndedBefore(Instant endedBefore, int most) {
        return session.createNativeMutationQuery("""
                        with gone as (
                            select id from session where ended_at < ?1
                            order by ended_at limit ?2 for update skip locked),
                        secrets as (delete from session_secret where session_id in (select id from gone))
                        delete from session where id in (select id from gone)""")
                .setParameter(1, endedBefore)
                .setParameter(2, most)
                .executeUpdate();
    }

    /** Secrets that ran out prove nothing any more; those used up are kept till then, to know a thief by them. */
    void removeExpired(UUID sessionId, Instant now) {
        session.createNativeMutationQuery("delete from session_secret where session_id = ?1 and expires_at <= ?2")
                .setParameter(1, sessionId)
                .setParameter(2, now)
                .executeUpdate();
    }

    private static Open open(Tuple row) {
        Caller caller = new Caller(
                row.get(1, UUID.class),
                Arrays.stream(row.get(2, String[].class)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.get(3, String.class));
        return new Open(row.get(0, UUID.class), caller, row.get(4, Instant.class));
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
