package vn.hientruong.mobile.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * JavaFX draws text on Linux with the system's Pango, even on a screen in memory, and a server with only a JDK has
 * none. As root on Debian or Ubuntu it is installed; elsewhere the tests fail and say what to install.
 */
final class TextLibraries {
    private static final Path LDCONFIG = Path.of("/sbin/ldconfig");
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final List<String> NEEDED =
            List.of("libpangoft2-1.0.so.0", "libfreetype.so.6", "libfontconfig.so.1");
    private static final String[] PACKAGES = {"libpangoft2-1.0-0", "fonts-dejavu-core"};
    private static final int PATIENCE_MINUTES = 5;

    private static boolean tried;

    private TextLibraries() {}

    static synchronized void require() {
        if (present()) {
            return;
        }
        if (!tried && Files.isExecutable(APT) && System.getProperty("user.name").equals("root")) {
            tried = true;
            System.out.println("Installing " + String.join(" ", PACKAGES) + ": the screen tests draw text with them");
            System.out.println(run(APT.toString(), "-qq", "update"));
            System.out.println(
                    run(APT.toString(), "-qq", "-y", "--no-install-recommends", "install", PACKAGES[0], PACKAGES[1]));
        }
        if (!present()) {
            throw new AssertionError("The screen tests draw text with Pango, and it is missing. Install "
                    + String.join(" ", PACKAGES)
                    + " (Debian, Ubuntu) or pango and a font (other systems), then run again.");
        }
    }

    /** Where there is no ldconfig to ask, JavaFX itself will say what it lacks. */
    private static boolean present() {
        if (!Files.isExecutable(LDCONFIG)) {
            return true;
        }
        String known = run(LDCONFIG.toString(), "-p");
        return NEEDED.stream().allMatch(known::contains);
    }

    private static String run(String... command) {
        try {
            File log = File.createTempFile("text-libraries", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            boolean ended = builder.start().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            String output = Files.readString(log.toPath(), UTF_8);
            Files.delete(log.toPath());
            if (!ended) {
                throw new AssertionError(Arrays.toString(command) + " does not end: " + output);
            }
            return output;
        } catch (IOException impossible) {
            throw new AssertionError(Arrays.toString(command) + " does not start", impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while installing", stopped);
        }
    }
}
