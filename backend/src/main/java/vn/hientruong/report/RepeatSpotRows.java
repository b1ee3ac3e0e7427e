package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.report.RepeatSpotFinder.Cluster;
import vn.hientruong.report.RepeatSpotFinder.Sighting;

/** Repeat spots as rows. Whoever looks for them goes through every report that moves, so it goes without entities. */
@Singleton
class RepeatSpotRows {
    /** What was never a matter, and what is counted where it was merged into. */
    private static final String COUNTS = "status not in ('REJECTED', 'WITHDRAWN', 'MERGED')";

    private final AgroalDataSource dataSource;

    RepeatSpotRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A report as it stands.
     *
     * @param counts whether it may make a place a repeat spot
     * @param spotId the spot it is counted in
     * @param spotCategory of that spot; another one than its own since it was given a new category
     */
    record Looked(
            Sighting sighting,
            String category,
            boolean counts,
            @Nullable UUID areaId,
            @Nullable UUID spotId,
            @Nullable String spotCategory) {
        boolean isCountedWrongly() {
            return !counts || !category.equals(spotCategory);
        }
    }

    /** Where the one who reads on is. */
    record Position(Instant movedAt, UUID id) {}

    /** Up to where everything was looked at; held until the end of the transaction, so one goes on at a time. */
    void lockMark() {
        query("select at from repeat_spot_mark for update", statement -> {}, row -> instant(row, 1));
    }

    Instant mark() {
        return query("select at from repeat_spot_mark", statement -> {}, row -> instant(row, 1)).stream()
                .findFirst()
                .orElseThrow();
    }

    /** Never back. */
    void moveMark(Instant to) {
        update("update repeat_spot_mark set at = greatest(at, ?)", statement -> statement.setObject(1, at(to)));
    }

    /** Reports that were filed or moved after that position, in order. */
    List<Position> movedAfter(Position position, int most) {
        return query(
                "select moved_at, id from report where (moved_at, id) > (?, ?) order by moved_at, id limit ?",
                statement -> {
                    statement.setObject(1, at(position.movedAt()));
                    statement.setObject(2, position.id());
                    statement.setInt(3, most);
                },
                row -> new Position(instant(row, 1), row.getObject(2, UUID.class)));
    }

    Optional<Looked> look(UUID reportId) {
        return query(
                        """
                        select r.id, r.lat, r.lon, r.filed_at, r.category_code, r.%s, r.area_id, r.repeat_spot_id,
                            s.category_code
                        from report r left join repeat_spot s on s.id = r.repeat_spot_id where r.id = ?
                        """.formatted(COUNTS),
                        statement -> statement.setObject(1, reportId),
                        row -> new Looked(
                                sighting(row),
                                row.getString(5),
                                row.getBoolean(6),
                                row.getObject(7, UUID.class),
                                row.getObject(8, UUID.class),
                                row.getString(9)))
                .stream()
                .findFirst();
    }

    /** Others of the category that count and are in no spot yet, within twice the distance and a window either way. */
    List<Sighting> freeAround(Looked looked) {
        Sighting at = looked.sighting();
        return query(
                """
                select id, lat, lon, filed_at from report
                where category_code = ? and lat between ? and ? and lon between ? and ?
                    and filed_at between ? and ? and repeat_spot_id is null and id <> ? and %s
                """.formatted(COUNTS),
                statement -> {
                    bindBox(statement, looked.category(), at, 2 * RepeatSpotFinder.METRES + 1);
                    statement.setObject(6, at(at.filedAt().minus(RepeatSpotFinder.WINDOW)));
                    statement.setObject(7, at(at.filedAt().plus(RepeatSpotFinder.WINDOW)));
                    statement.setObject(8, at.id());
                },
                RepeatSpotRows::sighting);
    }

    /** A spot of the category at this place that this report carries on, the one it came last to. */
    Optional<UUID> spotAt(Looked looked) {
        Sighting at = looked.sighting();
        return query(
                        """
                        select id, lat, lon from repeat_spot
                        where category_code = ? and lat between ? and ? and lon between ? and ?
                            and first_filed_at <= ? and last_filed_at >= ?
                        order by last_filed_at desc, id
                        """,
                        statement -> {
                            bindBox(statement, looked.category(), at, RepeatSpotFinder.METRES + 1);
                            statement.setObject(6, at(at.filedAt().plus(RepeatSpotFinder.WINDOW)));
                            statement.setObject(7, at(at.filedAt().minus(RepeatSpotFinder.WINDOW)));
                        },
                        row -> RepeatSpotFinder.isWithin(row.getDouble(2), row.getDouble(3), at)
                                ? Optional.of(row.getObject(1, UUID.class))
                                : Optional.<UUID>empty())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    UUID insert(Cluster cluster, Looked looked, Instant now) {
        UUID id = Uuid7.at(now);
        update("""
                insert into repeat_spot (id, category_code, lat, lon, area_id, reports, first_filed_at, last_filed_at, flagged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statement -> {
            statement.setObject(1, id);
            statement.setString(2, looked.category());
            statement.setDouble(3, cluster.centre().lat());
            statement.setDouble(4, cluster.centre().lon());
            statement.setObject(5, looked.areaId());
            statement.setInt(6, cluster.members().size());
            statement.setObject(7, at(cluster.first()));
            statement.setObject(8, at(cluster.newest().filedAt()));
            statement.setObject(9, at(now));
        });
        return id;
    }

    /** Locked in the order of ids, as everybody does who needs several. */
    void count(List<UUID> reportIds, @Nullable UUID spotId) {
        update("""
                with held as (select id from report where id = any (?) order by id for no key update)
                update report set repeat_spot_id = ? from held where held.id = report.id
                """, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", reportIds.toArray()));
            statement.setObject(2, spotId);
        });
    }

    /** From the reports that are counted in it; its time stays when none is left. */
    void recount(UUID spotId) {
        update("""
                update repeat_spot set reports = counted.reports,
                    first_filed_at = coalesce(counted.first, first_filed_at),
                    last_filed_at = coalesce(counted.last, last_filed_at)
                from (select count(*) as reports, min(filed_at) as first, max(filed_at) as last
                    from report where repeat_spot_id = ?) counted
                where id = ?
                """, statement -> {
            statement.setObject(1, spotId);
            statement.setObject(2, spotId);
        });
    }

    private static void bindBox(PreparedStatement statement, String category, Sighting at, double metres)
            throws SQLException {
        double height = metres / Distance.DEGREE;
        double width = height / Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
        statement.setString(1, category);
        statement.setDouble(2, at.lat() - height);
        statement.setDouble(3, at.lat() + height);
        statement.setDouble(4, at.lon() - width);
        statement.setDouble(5, at.lon() + width);
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(row.getObject(1, UUID.class), row.getDouble(2), row.getDouble(3), instant(row, 4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("Repeat spots could not be read", failed);
        }
    }

    private void update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Repeat spots could not be written", failed);
        }
    }
}
