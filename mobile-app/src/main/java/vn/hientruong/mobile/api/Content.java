package vn.hientruong.mobile.api;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The body of a request, written as often as it has to be sent. */
public interface Content {
    /** No body at all. */
    Content NONE = new Content() {
        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void writeTo(OutputStream out) {
            // there is nothing to write
        }
    };

    /** Exactly as many as {@link #writeTo} writes. */
    long bytes();

    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;

    /** Bytes at hand. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long bytes() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    /**
     * A stretch of a file, read while it is sent.
     *
     * @param sent told how many bytes have gone so far, on the sending thread
     */
    static Content of(Path file, long offset, long bytes, LongConsumer sent) {
        return new Content() {
            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                try (FileChannel channel = FileChannel.open(file)) {
                    InputStream in = Channels.newInputStream(channel.position(offset));
                    copy(in, out, bytes, sent);
                }
            }
        };
    }

    private static void copy(InputStream in, OutputStream out, long bytes, LongConsumer sent) throws IOException {
        byte[] part = new byte[8192];
        long gone = 0;
        while (gone < bytes) {
            int count = in.read(part, 0, (int) Math.min(part.length, bytes - gone));
            if (count < 0) {
                throw new EOFException("a file shorter than it was");
            }
            out.write(part, 0, count);
            gone += count;
            sent.accept(gone);
        }
    }
}
