package vn.hientruong.media.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** How the worker is started: a small Java of its own with the few libraries it needs and next to no environment. */
final class WorkerCommand {
    /** The language decides how names of files are read; the others are where Windows and temporary files are. */
    static final Set<String> KEPT_ENVIRONMENT =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TMPDIR", "TEMP", "TMP");

    private final List<String> words;

    WorkerCommand(PictureConfig config) {
        Path natives = ownerOnly(config.nativeCache().orElseGet(WorkerCommand::defaultNatives));
        words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + config.workerMemory().asLongValue(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // a crash report holds pieces of memory, and with them of pictures
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.cachedir=" + natives,
                "-cp",
                WorkerClassPath.find(),
                PictureWorker.class.getName(),
                Long.toString(config.maxPixels()));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().retainAll(KEPT_ENVIRONMENT);
        return builder;
    }

    private static Path defaultNatives() {
        return Path.of(System.getProperty("java.io.tmpdir"), "hientruong-natives-" + System.getProperty("user.name"));
    }

    /** Others must not be able to put libraries there. */
    private static Path ownerOnly(Path folder) {
        Path absolute = folder.toAbsolutePath();
        try {
            Files.createDirectories(absolute);
            if (Files.getFileStore(absolute).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            }
            return absolute;
        } catch (IOException unusable) {
            throw new IllegalStateException("hientruong.media.native-cache cannot be " + absolute, unusable);
        }
    }
}
