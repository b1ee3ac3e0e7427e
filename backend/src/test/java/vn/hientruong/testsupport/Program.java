package vn.hientruong.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the system that a test needs: one that is installed, else one that apt installs where it may. */
public final class Program {
    private static final int INSTALL_MINUTES = 10;

    private Program() {}

    /** Fails the test and says what to install if the program can neither be found nor installed. */
    public static Path require(String name, String debianPackage) {
        return findOrInstall(List.of(name), debianPackage)
                .orElseThrow(() -> new AssertionError(
                        "No " + name + " for the tests (Debian: apt-get install " + debianPackage + ")"));
    }

    /** @param names any of them will do; installed as root on Debian and Ubuntu only */
    static Optional<Path> findOrInstall(List<String> names, String debianPackage) {
        Optional<Path> found = find(names);
        if (found.isPresent()
                || !Files.isExecutable(Path.of("/usr/bin/apt-get"))
                || !"root".equals(System.getProperty("user.name"))) {
            return found;
        }
        succeeds(List.of("apt-get", "update", "-qq"));
        succeeds(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", debianPackage));
        return find(names);
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("Could not run " + command.get(0), failed);
        }
    }

    /** Runs a command to its end, which must be a good one. @return what it printed */
    public static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed:\n" + output);
            }
            return output;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("Could not run " + command.get(0), failed);
        }
    }

    private static Optional<Path> find(List<String> names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return names.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
