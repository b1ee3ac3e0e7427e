package vn.hientruong.mobile.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.mobile.api.Session;
import vn.hientruong.mobile.files.Disk;

/**
 * Files with what the backend answered, one folder for each account, backend and language: nobody reads what somebody else
 * was told on the same phone. What is the same in all languages is kept under {@link Locale#ROOT}. A copy that is lost or damaged costs nothing but a request.
 */
public final class Copies {
    private static final Logger LOG = System.getLogger(Copies.class.getName());

    /** The first line of every copy; another one means another version of the app wrote it. */
    private static final String FORMAT = "copy 1";

    private static final int HEAD_LINES = 3;

    private final Disk disk = new Disk();
    private final Path root;
    private final URI backend;
    private final Locale language;
    private final Session session;

    /** Folders are made below {@code root} when first needed. */
    public Copies(Path root, URI backend, Locale language, Session session) {
        this.root = root;
        this.backend = backend;
        this.language = language;
        this.session = session;
    }

    /**
     * An answer.
     *
     * @param tag its ETag, or empty
     * @param readAt when the backend gave it, or said that it still holds
     */
    public record Copy(String tag, Instant readAt, byte[] bytes) {}

    /** The copy of that name, if there is one that can be read. */
    public Optional<Copy> find(String name) {
        try {
            return read(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.log(Level.WARNING, "Cannot read a copy: {0}", damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Replaces the copy of that name. Failing is logged, not fatal. */
    public void keep(String name, Copy copy) {
        byte[] head = (FORMAT + "\n" + copy.tag() + "\n" + copy.readAt() + "\n").getBytes(UTF_8);
        byte[] all = new byte[head.length + copy.bytes().length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(copy.bytes(), 0, all, head.length, copy.bytes().length);
        try {
            disk.replace(file(name), all);
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep a copy: {0}", full.getClass().getSimpleName());
        }
    }

    /** Leaves no copy of that name. Failing is logged, not fatal. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException stuck) {
            LOG.log(Level.WARNING, "Cannot forget a copy: {0}", stuck.getClass().getSimpleName());
        }
    }

    /** Leaves nothing of what anybody was told on this phone. */
    public void forgetAll() {
        try {
            for (Path folder : disk.list(root)) {
                disk.remove(folder);
            }
        } catch (IOException stuck) {
            LOG.log(Level.WARNING, "Cannot forget copies: {0}", stuck.getClass().getSimpleName());
        }
    }

    private Path file(String name) {
        String whose = backend + " " + session.account().orElse("") + " " + language.getLanguage();
        return root.resolve(UUID.nameUUIDFromBytes(whose.getBytes(UTF_8)).toString())
                .resolve(name.replaceAll("[^A-Za-z0-9-]", "-"));
    }

    private static Optional<Copy> read(byte[] all) {
        int from = 0;
        String[] head = new String[HEAD_LINES];
        for (int line = 0; line < HEAD_LINES; line++) {
            int end = from;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            if (end == all.length) {
                return Optional.empty();
            }
            head[line] = new String(all, from, end - from, UTF_8);
            from = end + 1;
        }
        try {
            byte[] bytes = Arrays.copyOfRange(all, from, all.length);
            return FORMAT.equals(head[0])
                    ? Optional.of(new Copy(head[1], Instant.parse(head[2]), bytes))
                    : Optional.empty();
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
