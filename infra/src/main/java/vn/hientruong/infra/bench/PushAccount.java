package vn.hientruong.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A service-account file with a key of its own, for whoever grants tokens at that address. */
final class PushAccount {
    private static final int BITS = 2048;

    private PushAccount() {}

    static Path write(Path file, URI google) throws IOException {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(BITS);
            String key = Base64.getEncoder()
                    .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
            return Files.writeString(file, """
                    {"type": "service_account", "project_id": "benchmark", "client_id": "1", "private_key_id": "1",
                     "client_email": "push@benchmark.example", "token_uri": "%s/token",
                     "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}""".formatted(google, key));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
