package vn.hientruong.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The RS256 key pair of an embedded installation, made at first start, as PEM. */
final class TokenKeys {
    private static final int BITS = 3072;

    private final DataFolder folder;

    TokenKeys(DataFolder folder) {
        this.folder = folder;
    }

    String privateKey() {
        make();
        return folder.kept("token-private.pem", TokenKeys::missing);
    }

    String publicKey() {
        make();
        return folder.kept("token-public.pem", TokenKeys::missing);
    }

    /** The public half is written last, so where it stands both stand. */
    private synchronized void make() {
        if (Files.exists(folder.keptFile("token-public.pem"))) {
            return;
        }
        KeyPair pair = generate();
        try {
            folder.write(
                    folder.keptFile("token-private.pem"),
                    pem("PRIVATE", pair.getPrivate().getEncoded()));
            folder.write(
                    folder.keptFile("token-public.pem"),
                    pem("PUBLIC", pair.getPublic().getEncoded()));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String missing() {
        throw new IllegalStateException("one half of the token keys is missing");
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + " KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + " KEY-----\n";
    }
}
