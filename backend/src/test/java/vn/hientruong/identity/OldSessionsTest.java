package vn.hientruong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.identity.SessionRepository.Kind;

@QuarkusTest
class OldSessionsTest {
    private static final Instant LONG_AGO = Instant.parse("2020-03-02T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    OldSessions old;

    @Inject
    SessionRepository sessions;

    @Inject
    Accounts accounts;

    @Inject
    AgroalDataSource database;

    UUID account;

    @BeforeEach
    void somebody() {
        account = QuarkusTransaction.requiringNew()
                .call(() -> accounts.residentOfPhone("0912000777", null, LONG_AGO))
                .id();
    }

    @Test
    void aSessionThatEndedIsForgottenAfterThirtyDaysWithItsSecretsAndNoOther() {
        UUID ended = session(true);
        UUID open = session(false);

        old.forget(LONG_AGO.plus(DAY.multipliedBy(30)));
        assertThat(rows("session where id", ended)).isOne();

        old.forget(LONG_AGO.plus(DAY.multipliedBy(30)).plusMillis(1));
        assertThat(rows("session where id", ended)).isZero();
        assertThat(rows("session_secret where session_id", ended)).isZero();
        assertThat(rows("session where id", open)).isOne();
        assertThat(rows("session_secret where session_id", open)).isEqualTo(2);
    }

    private UUID session(boolean over) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = sessions.add(account, Kind.APP, LONG_AGO);
            sessions.addSecret(id, secret(), LONG_AGO.plus(DAY));
            sessions.addSecret(id, secret(), LONG_AGO.plus(DAY));
            if (over) {
                sessions.end(id, LONG_AGO);
            }
            return id;
        });
    }

    private static byte[] secret() {
        return UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private long rows(String where, UUID id) {
        return Rows.count(database, "select count(*) from " + where + " = '" + id + "'");
    }
}
