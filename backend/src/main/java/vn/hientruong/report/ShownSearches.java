package vn.hientruong.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.problem.TooManyRequests;

/**
 * All shown reports that have some words or lie in a commune, for the map. What was found once is kept as points for some
 * minutes, and each time brought up to the moment by what {@code report_shown_change} tells of: a common word is read through once, and then
 * counted in milliseconds at any zoom.
 */
@Singleton
class ShownSearches {
    /** Points in memory, of all searches together: some 38 MB. */
    private static final int MOST_POINTS = 1_200_000;

    /** Changes beyond which all is read anew. */
    private static final int MOST_CHANGES = 5_000;

    /** Much shorter than {@code CellTidy} keeps changes. */
    private static final long KEPT_NANOS = Duration.ofMinutes(20).toNanos();

    private static final int READ_AT_ONCE = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ROWS_A_TRIP = 5_000;

    private static final String POINTS =
            "select r.code, r.cell_x, r.cell_y, r.lat, r.lon, r.category_code, r.status from report r";

    /**
     * What is looked for.
     *
     * @param words absent for any
     * @param area code of a commune, past or present; absent for any
     */
    record Asked(@Nullable String words, @Nullable String area) {}

    /**
     * As the database is asked.
     *
     * @param words absent for any
     * @param areas empty for any
     */
    private record Meaning(
            @Nullable WordQuery words, @Nullable String rarest, List<UUID> areas) {}

    /**
     * What was found.
     *
     * @param points absent where there are too many to keep
     * @param since transactions from this one on are not in it
     * @param readAt on the clock of {@link System#nanoTime}
     */
    private record Kept(Meaning meaning, @Nullable ShownPoints points, String since, long readAt) {
        int weight() {
            return 1 + (points == null ? 0 : points.size());
        }

        boolean isOld() {
            return System.nanoTime() - readAt > KEPT_NANOS;
        }
    }

    private final AgroalDataSource dataSource;
    private final WorklistSearch search;
    private final WorklistConditions conditions;
    private final int most;
    private final Cache<Asked, Kept> kept;
    private final Semaphore turns = new Semaphore(READ_AT_ONCE);

    @Inject
    ShownSearches(AgroalDataSource dataSource, WorklistSearch search, WorklistConditions conditions) {
        this(dataSource, search, conditions, MOST_POINTS);
    }

    ShownSearches(AgroalDataSource dataSource, WorklistSearch search, WorklistConditions conditions, int most) {
        this.dataSource = dataSource;
        this.search = search;
        this.conditions = conditions;
        this.most = most;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Asked asked, Kept found) -> found.weight())
                .expireAfterAccess(Duration.ofNanos(KEPT_NANOS))
                .build();
    }

    /**
     * All there are at this moment.
     *
     * @param gate asked before anything is read through; throws where it must not be
     * @return empty where there are more than are kept: then {@link #rows} counts them
     * @throws TooManyRequests when others wait for words as common already
     */
    Optional<ShownPoints> find(Asked asked, Runnable gate) throws SQLException {
        Kept known = kept.getIfPresent(asked);
        if (known != null && !known.isOld()) {
            Optional<Kept> now = brought(known);
            if (now.isPresent()) {
                kept.put(asked, now.get());
                return Optional.ofNullable(now.get().points());
            }
        }
        gate.run();
        return Optional.ofNullable(inTurn(asked).points());
    }

    /** The rows of {@code report} that are meant, as a subquery. */
    Sql rows(Asked asked) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return meaning(connection, asked).map(this::found).orElseGet(() -> new Sql(POINTS + " where false"));
        }
    }

    private Kept inTurn(Asked asked) throws SQLException {
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        try (Connection connection = dataSource.getConnection()) {
            Kept known = kept.getIfPresent(asked);
            if (known == null || known.isOld()) {
                known = read(connection, asked);
                kept.put(asked, known);
            }
            return known;
        } finally {
            turns.release();
        }
    }

    private Kept read(Connection connection, Asked asked) throws SQLException {
        String since = since(connection);
        Optional<Meaning> meaning = meaning(connection, asked);
        if (meaning.isEmpty()) {
            return new Kept(
                    new Meaning(null, null, List.of()), ShownPoints.NONE, since, System.nanoTime() - KEPT_NANOS);
        }
        ShownPoints points = points(connection, found(meaning.get()).add(" limit ?", most + 1));
        return new Kept(meaning.get(), points.size() > most ? null : points, since, System.nanoTime());
    }

    /** The same as of now; empty where so much changed that reading it anew is quicker. */
    private Optional<Kept> brought(Kept known) throws SQLException {
        ShownPoints before = known.points();
        if (before == null) {
            return Optional.of(known);
        }
        try (Connection connection = dataSource.getConnection()) {
            String now = since(connection);
            Set<String> codes = changed(connection, known.since());
            if (codes.size() > MOST_CHANGES) {
                return Optional.empty();
            }
            ShownPoints after =
                    codes.isEmpty() ? before : before.changed(codes, points(connection, among(known.meaning(), codes)));
            return Optional.of(new Kept(known.meaning(), after, now, known.readAt()));
        }
    }

    private Optional<Meaning> meaning(Connection connection, Asked asked) throws SQLException {
        List<UUID> areas = asked.area() == null ? List.of() : conditions.areaIds(asked.area());
        if (asked.area() != null && areas.isEmpty()) {
            return Optional.empty();
        }
        return asked.words() == null
                ? Optional.of(new Meaning(null, null, areas))
                : search.ofEverybody(connection, asked.words())
                        .map(meant -> new Meaning(meant.query(), meant.rarest(), areas));
    }

    private Sql found(Meaning meaning) {
        WordQuery words = meaning.words();
        Sql rows = new Sql(POINTS);
        if (words != null) {
            // fenced, so that it is the index of words that is asked
            rows.add(
                    " join (select report_id from (select report_id, words from report_words where words @@ ?::tsquery offset 0)"
                            + " asked where words @@ ?::tsquery) w on w.report_id = r.id",
                    Objects.requireNonNull(meaning.rarest()),
                    words.whole());
        }
        return within(rows.add(" where r.shown"), meaning);
    }

    private Sql among(Meaning meaning, Set<String> codes) {
        WordQuery words = meaning.words();
        Sql rows = new Sql(POINTS);
        if (words != null) {
            rows.add(" join report_words w on w.report_id = r.id and w.words @@ ?::tsquery", words.whole());
        }
        return within(rows.add(" where r.shown and r.code = any (?)", codes), meaning);
    }

    private static Sql within(Sql rows, Meaning meaning) {
        return meaning.areas().isEmpty() ? rows : rows.add(" and r.area_id = any (?)", meaning.areas());
    }

    private static String since(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> changed(Connection connection, String since) throws SQLException {
        Set<String> codes = new HashSet<>();
        try (PreparedStatement select = new Sql(
                                "select distinct code from report_shown_change where transaction >= ?::xid8 limit ?",
                                since,
                                MOST_CHANGES + 1)
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    private static ShownPoints points(Connection connection, Sql query) throws SQLException {
        ShownPoints points = new ShownPoints(0);
        Map<String, String> names = new HashMap<>();
        connection.setAutoCommit(false); // PostgreSQL hands out rows bit by bit within a transaction alone
        try (PreparedStatement memory = connection.prepareStatement("set local work_mem = '64MB'");
                PreparedStatement select = query.on(connection)) {
            memory.execute();
            select.setFetchSize(ROWS_A_TRIP);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    points.add(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getDouble(4),
                            row.getDouble(5),
                            names.computeIfAbsent(row.getString(6), name -> name),
                            ReportStatus.valueOf(row.getString(7)));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return points.built();
    }
}
