package vn.hientruong.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;

/** Passwords of staff are kept as bcrypt hashes only. */
@Singleton
class PasswordHashes {
    /** A salt of zeros and a hash of zeros, in bcrypt's own writing: no password is known that comes to it. */
    private static final String NO_PASSWORD = "$2a$%02d$" + ".".repeat(22 + 31);

    private final int cost;
    /** Compared with when there is nobody of that name, so that the time taken tells nothing. */
    private final String nobody;

    PasswordHashes(BcryptConfig config) {
        cost = config.passwordCost();
        nobody = NO_PASSWORD.formatted(cost);
    }

    /**
     * The hash to store for a new password.
     *
     * @throws InvalidRequest when bcrypt, which reads 72 bytes, would not read all of it
     */
    String hash(String password) {
        String plain = normalised(password);
        if (plain.getBytes(StandardCharsets.UTF_8).length > Limits.PASSWORD) {
            throw InvalidRequest.at("/password", "password-too-long", Limits.PASSWORD);
        }
        return BcryptUtil.bcryptHash(plain, cost);
    }

    /** Whether that is the password; takes as long where there is no hash. */
    boolean matches(String password, Optional<String> hash) {
        return BcryptUtil.matches(normalised(password), hash.orElse(nobody));
    }

    /** Keyboards write ế as one, two or three characters; it is the same password. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
