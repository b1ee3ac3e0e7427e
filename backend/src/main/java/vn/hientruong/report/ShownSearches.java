package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.TooManyRequests;
import vn.hientruong.report.ShownSource.Asked;
import vn.hientruong.report.ShownSource.Meaning;

/**
 * All shown reports that have some words or lie in a commune, for the map. They are read once, when the program has started, and
 * brought up to the moment before each answer by what {@code report_shown_change} tells of, so the numbers are exact and no word is
 * too common. Until all are read, and where there are too many to keep, the database counts them, one search at a time.
 */
@Singleton
class ShownSearches {
    private static final Logger LOG = Logger.getLogger(ShownSearches.class);

    /** Room for all of them: some 1,500,000 reports. A quarter of the heap the program is run with. */
    private static final long MOST_BYTES = 80_000_000;

    private static final int MEGABYTE = 1_000_000;

    /** Changes that are read while somebody waits; more are read between two answers. */
    private static final int MOST_CHANGES = 5_000;

    /** Changes beyond which all is read anew. */
    private static final int VERY_MANY_CHANGES = 100_000;

    /** Reports that may have come or gone while all are counted. */
    private static final long MOST_ASTRAY = 5_000;

    /** Much shorter than {@code CellTidy} keeps changes. */
    private static final long KEPT_NANOS = Duration.ofMinutes(20).toNanos();

    /** Rows between two looks at how much room they take. */
    private static final int OFTEN = 0x3fff;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * What lies where.
     *
     * @param extent see {@link ShownMap.Found}
     */
    record Gathered(List<ShownMap.Cell> cells, double @Nullable [] extent) {}

    /** Something that asks the database. */
    interface Count<T> {
        T run() throws SQLException;
    }

    private final AgroalDataSource dataSource;
    private final ShownSource source;
    private final long mostBytes;
    private final long mostAstray;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Semaphore turns = new Semaphore(1);

    private volatile @Nullable ShownIndex index;
    private volatile boolean tooMany;
    private String since = "";
    private long broughtAt;

    @Inject
    ShownSearches(AgroalDataSource dataSource, ShownSource source) {
        this(dataSource, source, MOST_BYTES, MOST_ASTRAY);
    }

    ShownSearches(AgroalDataSource dataSource, ShownSource source, long mostBytes, long mostAstray) {
        this.dataSource = dataSource;
        this.source = source;
        this.mostBytes = mostBytes;
        this.mostAstray = mostAstray;
    }

    /** All there are at this moment, cell by cell; empty where {@link #rows} have to be counted. */
    Optional<Gathered> gather(Asked asked, MapGrid grid, ShownMap.Wanted wanted) throws SQLException {
        if (index == null || !isBrought(MOST_CHANGES)) {
            return Optional.empty();
        }
        Optional<Meaning> meaning = meaning(asked);
        lock.readLock().lock();
        try {
            ShownIndex now = index;
            if (now == null) {
                return Optional.empty();
            }
            BitSet found = meaning.map(now::find).orElseGet(BitSet::new);
            return Optional.of(new Gathered(
                    now.points().cells(found, grid, wanted), now.points().extent(found, wanted)));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The rows of {@code report} that are meant, as a subquery. */
    Sql rows(Asked asked) throws SQLException {
        return meaning(asked).map(source::found).orElseGet(() -> new Sql("select * from report where false"));
    }

    /**
     * Has what is costly done when nothing like it is done.
     *
     * @throws TooManyRequests when others wait already
     */
    <T> T inTurn(Count<T> count) throws SQLException {
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        try {
            return count.run();
        } finally {
            turns.release();
        }
    }

    /**
     * Reads what is not there yet, or is too old to be brought up to now; otherwise does that.
     *
     * @param goOn asked while it reads; what is half read is dropped
     */
    void keep(BooleanSupplier goOn) throws SQLException {
        ShownIndex known = index;
        if (!tooMany && (known == null || looked(known, ShownIndex::isWorn) || !isBrought(VERY_MANY_CHANGES))) {
            read(goOn);
        }
    }

    /** The same where reports came or went past the triggers, as a load of very many does. */
    void compare(BooleanSupplier goOn) throws SQLException {
        ShownIndex known = index;
        if (known == null) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            long astray = Math.abs(source.count(connection) - looked(known, ShownIndex::size));
            if (astray <= mostAstray) {
                return;
            }
        }
        read(goOn);
    }

    /** What nobody changes meanwhile. */
    private <T> T looked(ShownIndex known, Function<ShownIndex, T> at) {
        lock.readLock().lock();
        try {
            return at.apply(known);
        } finally {
            lock.readLock().unlock();
        }
    }

    boolean isKept() {
        return index != null;
    }

    private Optional<Meaning> meaning(Asked asked) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return source.meaning(connection, asked);
        }
    }

    /** Whether it could be brought up to now with at most so many changes. */
    private synchronized boolean isBrought(int most) throws SQLException {
        ShownIndex known = index;
        if (known == null || System.nanoTime() - broughtAt > KEPT_NANOS) {
            return false;
        }
        long at = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            String now = source.now(connection);
            List<String> codes = List.copyOf(source.changed(connection, since, most + 1));
            if (codes.size() > most) {
                return false;
            }
            for (int from = 0; from < codes.size(); from += MOST_CHANGES) {
                bring(connection, known, codes.subList(from, Math.min(from + MOST_CHANGES, codes.size())));
            }
            since = now;
            broughtAt = at;
            return true;
        }
    }

    private void bring(Connection connection, ShownIndex known, List<String> codes) throws SQLException {
        List<ShownIndex.Row> shown = new ArrayList<>();
        source.among(connection, codes, shown::add);
        lock.writeLock().lock();
        try {
            known.change(codes, shown);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void read(BooleanSupplier goOn) throws SQLException {
        index = null; // two of them would be too much
        ShownIndex read = new ShownIndex();
        long at = System.nanoTime();
        String now;
        try (Connection connection = dataSource.getConnection()) {
            now = source.now(connection);
            source.all(connection, row -> {
                read.add(row);
                return goOn.getAsBoolean() && ((read.size() & OFTEN) != 0 || read.bytes() <= mostBytes);
            });
        }
        if (read.bytes() > mostBytes) {
            tooMany = true;
            LOG.infof(
                    "More than %d shown reports are too many to keep: the database counts what words find",
                    read.size());
        } else if (goOn.getAsBoolean()) {
            keep(read, now, at);
        }
    }

    private synchronized void keep(ShownIndex read, String now, long at) {
        index = read;
        since = now;
        broughtAt = at;
        LOG.infof(
                "%d shown reports and their words were read in %d ms and take %d MB",
                read.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at), read.bytes() / MEGABYTE);
    }
}
