package vn.hientruong.mobile.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Writes files so that after a kill or a power loss each is there as it was before or as it was to become. */
public class Disk {
    /** Bytes that stay free: for what the phone itself needs, and for the small files that follow a photo. */
    public static final long RESERVE = 8L << 20;

    private static final Logger LOG = System.getLogger(Disk.class.getName());
    private static final String HALF = ".half";

    /**
     * Puts a file in place of another, or where there was none.
     *
     * @param file in a folder that is made when it is missing
     * @throws DiskFull when there is no room, with the old file untouched
     */
    public void replace(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(folderOf(folder));
        }
        Path half = file.resolveSibling(file.getFileName() + HALF);
        try {
            write(half, bytes);
        } catch (IOException failed) {
            Files.deleteIfExists(half);
            throw full(folder, bytes.length) ? new DiskFull(bytes.length + " bytes") : failed;
        }
        Files.move(half, file, ATOMIC_MOVE, REPLACE_EXISTING);
        force(folder);
    }

    /** Whether so many bytes can be written and {@link #RESERVE} are left; true where the system does not say. */
    public boolean hasRoom(Path folder, long bytes) {
        try {
            return room(folder) >= bytes + RESERVE;
        } catch (IOException unknown) {
            LOG.log(Level.INFO, "Cannot tell the room left: {0}", unknown.toString());
            return true;
        }
    }

    /** Takes a folder and all in it away; a kill in the middle leaves nothing under its name. */
    public void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path gone = folder.resolveSibling("." + folder.getFileName() + ".gone");
        removeAll(gone);
        Files.move(folder, gone, ATOMIC_MOVE);
        force(folderOf(folder));
        removeAll(gone);
    }

    /** Takes away what a kill has left half done in a folder. */
    public void tidy(Path folder) throws IOException {
        for (Path left : list(folder)) {
            String name = left.getFileName().toString();
            if (name.endsWith(".gone")) {
                removeAll(left);
            } else if (name.endsWith(HALF)) {
                Files.delete(left);
            }
        }
    }

    /** What lies in a folder, in the order of names; nothing when there is no folder. */
    public List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Bytes that may still be written there. */
    protected long room(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there)) {
            there = folderOf(there);
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    /** Writes a new file and waits until it is on the disk. */
    protected void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private boolean full(Path folder, long bytes) throws IOException {
        return room(folder) < bytes;
    }

    /** The name of a new file is only safe once its folder is; not every system lets a folder be opened for that. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            LOG.log(Level.DEBUG, "A folder cannot be forced here: {0}", unsupported.toString());
        }
    }

    private void removeAll(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no folder above " + file);
        }
        return folder;
    }
}
