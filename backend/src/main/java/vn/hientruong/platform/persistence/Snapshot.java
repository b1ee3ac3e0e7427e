package vn.hientruong.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy in memory of something small that seldom changes. Once it is said to be stale, the next reader reads it again
 * while the others go on with the old copy: readers often hold a connection, and waiting for one who needs another
 * would drain the pool.
 */
public final class Snapshot<T> {
    private final Supplier<T> source;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Copy<T> copy;

    private record Copy<T>(T value, long changesSeen) {}

    /**
     * Nothing is read yet.
     *
     * @param source reads it all; runs in a transaction of its own, so it never sees what may yet be rolled back
     */
    public Snapshot(Supplier<T> source) {
        this.source = source;
    }

    /** The copy; the first call, best made at start, reads it. */
    public T get() {
        Copy<T> current = copy;
        if (current == null) {
            reading.lock();
        } else if (current.changesSeen() == changes.get() || !reading.tryLock()) {
            return current.value();
        }
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    /** The copy read anew, for whoever misses in it what must be there: somebody wrote it past the program. */
    public T again() {
        stale();
        return get();
    }

    /** To be called after the change is committed. */
    public void stale() {
        changes.incrementAndGet();
    }

    private T read() {
        long seen = changes.get();
        Copy<T> current = copy;
        if (current == null || current.changesSeen() != seen) {
            current = new Copy<>(QuarkusTransaction.requiringNew().call(source::get), seen);
            copy = current;
        }
        return current.value();
    }
}
