package vn.hientruong.statistics.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hientruong.statistics.web.Documents.Writing;

/**
 * A file without a name that one thread writes and another sends meanwhile: its first bytes need not wait for its last ones, a slow
 * reader holds nothing up but a file, and whatever becomes of either, the other hears of it.
 */
final class GrowingFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GrowingFile.class);
    private static final int PART = 1 << 16;

    private final FileChannel file;
    private long reached; // by the writer alone; what of it others may read is written
    private boolean lastPart;
    private long written;
    private boolean ended;
    private @Nullable Exception fault;
    private volatile boolean closed;

    private GrowingFile(FileChannel file) {
        this.file = file;
    }

    /**
     * Has it written by a thread of its own.
     *
     * @param done run once nothing more is written, whether that went well or not
     */
    static GrowingFile of(Writing writing, Runnable done) throws IOException {
        boolean started = false;
        try {
            GrowingFile growing = new GrowingFile(nameless());
            Thread writer = new Thread(() -> growing.write(writing, done), "document");
            writer.setDaemon(true);
            writer.start();
            started = true;
            return growing;
        } finally {
            if (!started) {
                done.run();
            }
        }
    }

    private static FileChannel nameless() throws IOException {
        return FileChannel.open(
                Files.createTempFile("document", null),
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    private void write(Writing writing, Runnable done) {
        @Nullable Exception why = new IOException("Whoever wrote it died");
        try {
            OutputStream out = new BufferedOutputStream(new End(), PART);
            writing.to(out);
            lastPart = true;
            out.flush();
            why = null;
        } catch (IOException | RuntimeException failed) {
            why = failed;
            if (!closed) {
                LOG.error("A document could not be written to its end", failed);
            }
        } finally {
            end(why);
            done.run();
        }
    }

    /** Shows the last part together with the end, so that whoever sees a short document's bytes knows that they are all. */
    private synchronized void end(@Nullable Exception why) {
        written = reached;
        ended = true;
        fault = why;
        notifyAll();
    }

    private synchronized void show() {
        written = reached;
        notifyAll();
    }

    /** Waits until there is something to send, or all of it. */
    synchronized Beginning begin() throws IOException {
        await(0);
        return new Beginning(written, ended);
    }

    /**
     * How far it has come.
     *
     * @param bytes of it
     * @param whole whether there are no more
     */
    record Beginning(long bytes, boolean whole) {}

    /**
     * Sends it as it grows.
     *
     * @throws IOException also where it could not be written to its end, when all there is has been sent
     */
    void sendTo(OutputStream to) throws IOException {
        byte[] part = new byte[PART];
        long sent = 0;
        for (long there = await(sent); there > sent; there = await(sent)) {
            while (sent < there) {
                int read = file.read(ByteBuffer.wrap(part, 0, (int) Math.min(PART, there - sent)), sent);
                to.write(part, 0, read);
                sent += read;
            }
            to.flush();
        }
    }

    /** How much there is, once it is more than so much or all of it. */
    private synchronized long await(long sent) throws IOException {
        try {
            while (written <= sent && !ended && !closed) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Sending was stopped");
        }
        if (closed) {
            throw new IOException("Nobody waits for the document any more");
        }
        if (fault != null && written <= sent) {
            throw new IOException("The document has no end", fault);
        }
        return written;
    }

    /** Nobody waits for it any more: whoever writes it hears of that with the next part. */
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            notifyAll();
        }
        try {
            file.close();
        } catch (IOException lost) {
            LOG.warnf("A temporary file could not be closed: %s", lost.getMessage());
        }
    }

    /** Where the next part goes. */
    private final class End extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer part = ByteBuffer.wrap(bytes, from, length);
            while (part.hasRemaining()) {
                reached += file.write(part, reached); // closed meanwhile: an IOException
            }
            if (!lastPart) {
                show();
            }
        }
    }
}
