package vn.hientruong.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What this process has already started, told through system properties: an application that is restarted in the same
 * process gets new class loaders, and with them new static fields. Never holds a secret.
 */
final class JvmMarks {
    private JvmMarks() {}

    static String of(Path folder, String part) {
        return "hientruong.embedded " + folder + " " + part;
    }

    static Optional<String> find(String mark) {
        return Optional.ofNullable(System.getProperty(mark));
    }

    static void set(String mark, String value) {
        System.setProperty(mark, value);
    }
}
