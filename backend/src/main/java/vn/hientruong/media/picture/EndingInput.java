package vn.hientruong.media.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A file to read from that ends for good: some readers ask on beyond the end for ever, as a WebP with a broken table makes them do. */
final class EndingInput extends MemoryCacheImageInputStream {
    /** More than any reader needs to find out. */
    private static final int MOST = 10_000;

    private int ends;

    EndingInput(byte[] content) {
        super(new ByteArrayInputStream(content));
    }

    /** @throws UnfitFile when the end was met too often */
    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    /** @throws UnfitFile when the end was met too often */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return counted(super.read(into, offset, length));
    }

    private int counted(int read) {
        if (read < 0 && ++ends > MOST) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        return read;
    }
}
