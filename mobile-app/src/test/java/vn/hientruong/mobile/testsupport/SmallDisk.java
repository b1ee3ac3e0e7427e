package vn.hientruong.mobile.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.hientruong.mobile.files.Disk;

/** A disk that is full, or dies, after so many bytes more. */
public final class SmallDisk extends Disk {
    private long left = Long.MAX_VALUE / 2;

    public void leave(long bytes) {
        left = bytes;
    }

    @Override
    protected long room(Path folder) {
        return left;
    }

    /** Writes what fits, as real disks do. */
    @Override
    protected void write(Path file, byte[] bytes) throws IOException {
        if (bytes.length > left) {
            Files.write(file, Arrays.copyOf(bytes, (int) left));
            throw new IOException("No space left on device");
        }
        super.write(file, bytes);
        left -= bytes.length;
    }
}
