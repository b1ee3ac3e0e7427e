package vn.hientruong.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one folder an embedded installation lives in: readable by its owner only, used by one process at a time. */
final class DataFolder {
    private static final Set<PosixFilePermission> OWNER_FOLDER = fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Open for as long as the process lives: closing any channel on the file would give the lock away. */
    private static final Set<FileChannel> HELD = new HashSet<>();

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes the folder if need be and takes it for this process.
     *
     * @throws io.quarkus.runtime.configuration.ConfigurationException when another process has it, or it cannot be used
     */
    static DataFolder take(Path wanted) {
        try {
            Path root = ownerOnly(wanted.toAbsolutePath().normalize()).toRealPath();
            DataFolder folder = new DataFolder(root);
            folder.lock();
            return folder;
        } catch (IOException unusable) {
            throw Refusal.because("embedded.folder-unusable", wanted.toAbsolutePath(), unusable.toString());
        }
    }

    Path root() {
        return root;
    }

    /** A folder below, made for the owner only. */
    Path folder(String name) {
        try {
            return ownerOnly(root.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A file below, made empty for the owner only when it is not there. */
    Path file(String name) throws IOException {
        Path file = root.resolve(name);
        if (Files.notExists(file)) {
            Files.createFile(file, asFileAttribute(OWNER_FILE));
        }
        return file;
    }

    /** Where {@link #kept} puts a text of that name. */
    Path keptFile(String name) {
        return folder("keys").resolve(name);
    }

    /** A text that is made once and is the same ever after, whichever thread asks first. */
    synchronized String kept(String name, Supplier<String> first) {
        Path file = keptFile(name);
        try {
            if (Files.notExists(file)) {
                write(file, first.get());
            }
            return Files.readString(file, US_ASCII).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A secret of 192 random bits, made at first use. */
    String secret(String name) {
        return kept(name, () -> random(24));
    }

    /** Writes the whole file or nothing, so a process killed here leaves no half of a key. */
    void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        FileAttribute<Set<PosixFilePermission>> ownerOnly = asFileAttribute(OWNER_FILE);
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            write(channel, text);
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Path ownerOnly(Path folder) throws IOException {
        Files.createDirectories(folder, asFileAttribute(OWNER_FOLDER));
        if (!Files.getPosixFilePermissions(folder).equals(OWNER_FOLDER)) {
            Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        }
        return folder;
    }

    private void lock() throws IOException {
        String mark = JvmMarks.of(root, "lock");
        if (JvmMarks.find(mark).isPresent()) {
            return;
        }
        @SuppressWarnings("resource") // held until the process ends
        FileChannel channel = FileChannel.open(file("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            ByteBuffer holder = ByteBuffer.allocate(20);
            channel.read(holder);
            channel.close();
            throw Refusal.because(
                    "embedded.folder-in-use", root, new String(holder.array(), 0, holder.position(), US_ASCII).strip());
        }
        channel.truncate(0);
        write(channel, Long.toString(ProcessHandle.current().pid()));
        HELD.add(channel);
        JvmMarks.set(mark, "held");
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = US_ASCII.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
