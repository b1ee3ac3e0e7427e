package vn.hientruong.mobile.device.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.hientruong.mobile.device.Camera;
import vn.hientruong.mobile.device.Camera.Shot.Missing;
import vn.hientruong.mobile.device.Camera.Shot.NotAllowed;
import vn.hientruong.mobile.device.Camera.Shot.Photo;

/** Stands in for a camera: each press gives the next picture of a folder, the last is followed by the first. */
public final class FolderCamera implements Camera {
    /** What to say instead of a folder for a phone that lets nobody take photos. */
    public static final String DENIED = "denied";

    private final String folder;
    private int next;

    /**
     * Takes the pictures of a folder.
     *
     * @param folder with JPEG and PNG files; {@value #DENIED}, or nothing for a phone without a camera
     */
    public FolderCamera(String folder) {
        this.folder = folder;
    }

    @Override
    public boolean present() {
        return !folder.isEmpty();
    }

    @Override
    public void take(Consumer<Shot> then) {
        then.accept(next(true));
    }

    @Override
    public void choose(Consumer<Shot> then) {
        then.accept(next(false));
    }

    private Shot next(boolean fresh) {
        if (folder.equals(DENIED)) {
            return new NotAllowed();
        }
        List<Path> pictures = folder.isEmpty() ? List.of() : pictures(Path.of(folder));
        return pictures.isEmpty() ? new Missing() : new Photo(pictures.get(next++ % pictures.size()), fresh);
    }

    private static List<Path> pictures(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
