package vn.hientruong.embedded;

import java.util.Locale;

/** The configuration keys that decide what runs inside. */
final class Keys {
    static final String DATA_DIR = "hientruong.data-dir";

    static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
    static final String DATABASE_USER = "quarkus.datasource.username";
    static final String DATABASE_PASSWORD = "quarkus.datasource.password";

    static final String STORE_URL = "hientruong.store.url";
    static final String STORE_ACCESS_KEY = "hientruong.store.access-key";
    static final String STORE_SECRET_KEY = "hientruong.store.secret-key";
    static final String STORE_ORIGINS = "hientruong.store.cors-origins";

    /** Paths of PEM files. */
    static final String PRIVATE_KEY_FILE = "hientruong.tokens.private-key";

    static final String PUBLIC_KEY_FILE = "hientruong.tokens.public-key";
    /** What signs and checks tokens in the end. */
    static final String SIGN_KEY = "smallrye.jwt.sign.key";

    static final String SIGN_KEY_LOCATION = "smallrye.jwt.sign.key.location";
    static final String VERIFY_KEY = "mp.jwt.verify.publickey";
    static final String VERIFY_KEY_LOCATION = "mp.jwt.verify.publickey.location";

    static final String PUSH_ACCOUNT = "hientruong.push.service-account";
    static final String SMS_URL = "hientruong.sms.url";
    static final String MAIL_HOST = "quarkus.mailer.host";
    static final String MAIL_FROM = "quarkus.mailer.from";
    /** Where links in mail lead. */
    static final String PUBLIC_URL = "hientruong.public-url";

    static final String PASSWORD_COST = "hientruong.bcrypt.password-cost";
    static final String CODE_COST = "hientruong.bcrypt.code-cost";

    private Keys() {}

    /** The name of the environment variable that sets the key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
