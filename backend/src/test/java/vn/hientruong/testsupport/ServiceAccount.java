package vn.hientruong.testsupport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A service-account file as Firebase hands it out, with a key of its own, for whoever grants tokens at that address. */
public final class ServiceAccount {
    private ServiceAccount() {}

    public static Path write(Path file, URI google) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            String key = Base64.getEncoder()
                    .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
            return Files.writeString(file, """
                    {"type": "service_account", "project_id": "street", "client_id": "1", "private_key_id": "1",
                     "client_email": "push@street.example", "token_uri": "%s/token",
                     "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}""".formatted(google, key));
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
