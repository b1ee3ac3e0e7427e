package vn.hientruong.notification.mail;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.platform.web.PublicAddress;

/**
 * Links that end letters without signing in: the account and a signature with a key of its own, so that nobody can make one for
 * somebody else. They work for as long as the letters they stand in are kept.
 */
@Singleton
public class Unsubscribing {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "unsubscribe".getBytes(StandardCharsets.UTF_8);
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{64}");

    private static final String KEY = "select link_key from mail_address where account_id = ?1";

    private static final String END = """
            insert into notification_choice (account_id, push, sms, mail, updated_at) values (?1, ?2, '{}', '{}', ?3)
            on conflict (account_id) do update set mail = '{}', updated_at = excluded.updated_at""";

    private final Session session;
    private final PublicAddress address;
    private final Clock clock;

    Unsubscribing(Session session, PublicAddress address, Clock clock) {
        this.session = session;
        this.address = address;
        this.clock = clock;
    }

    /** For a letter to that person, who has a row in {@code mail_address}. */
    @Transactional
    String link(UUID accountId) {
        byte[] id = bytes(accountId);
        ByteBuffer token = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES);
        token.put(id).put(signature(key(accountId).orElseThrow(), id));
        return address.of(
                "/mail/unsubscribe/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()));
    }

    /** Whether such a link is ours. */
    @Transactional
    public boolean isOurs(String token) {
        return whose(token).isPresent();
    }

    /** No letter goes to that person any more, until they choose otherwise; false when the link is not ours. */
    @Transactional
    public boolean end(String token) {
        Optional<UUID> account = whose(token);
        account.ifPresent(id -> session.createNativeMutationQuery(END)
                .setParameter(1, id)
                .setParameter(
                        2, Arrays.stream(Moment.values()).map(Moment::name).toArray(String[]::new), String[].class)
                .setParameter(3, clock.instant())
                .executeUpdate());
        return account.isPresent();
    }

    private Optional<UUID> whose(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] all = Base64.getUrlDecoder().decode(token);
        byte[] id = Arrays.copyOf(all, ID_BYTES);
        byte[] signature = Arrays.copyOfRange(all, ID_BYTES, all.length);
        ByteBuffer read = ByteBuffer.wrap(id);
        UUID account = new UUID(read.getLong(), read.getLong());
        return key(account)
                .filter(key -> MessageDigest.isEqual(signature(key, id), signature))
                .map(ours -> account);
    }

    private Optional<byte[]> key(UUID accountId) {
        return session.createNativeQuery(KEY, byte[].class).setParameter(1, accountId).getResultList().stream()
                .findFirst();
    }

    private static byte[] signature(byte[] key, byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(PURPOSE);
            return mac.doFinal(id);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
