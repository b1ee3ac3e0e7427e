package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import vn.hientruong.model.Limits;
import vn.hientruong.model.report.ReportStatus;

/**
 * Reports that may be about the same thing and are not finished. An index over their kinds, places and times finds those in
 * reach, of which no more than {@link #LOOKED_AT} are looked at; texts are compared for some of them only, those of the same
 * category before others and the nearest first, so that a square full of reports costs no more than a street.
 */
@Singleton
class DuplicateSearch {
    /** Reports within reach that are read; where there are more, any of them. */
    static final int LOOKED_AT = 5_000;

    private static final int COMPARED = 40;

    static final String FIND = """
            select c.*,
                (select count(*) from report_follower f where f.report_id = c.id) as followers,
                case when probe.text <> '' then
                    (similarity(c.folded, probe.text)
                        + greatest(word_similarity(c.folded, probe.text), word_similarity(probe.text, c.folded))) / 2
                end as alike
            from (select folded(?) as text) probe,
                (select id, code, status, category_code, left(description, 200) as excerpt, lat, lon, filed_at,
                        is_public, folded(left(description, ?)) as folded
                    from (select * from report
                        where category_code = any (?) and lat between ? and ? and lon between ? and ?
                            and filed_at between ? and ? and status = any (?) and (is_public and hidden_at is null or not ?)
                            and %s
                        limit %d) reachable
                    order by category_code <> ?, (lat - ?) ^ 2 + ((lon - ?) * ?) ^ 2, filed_at desc, id
                    limit ?) c
            """.formatted(Sql.statusIn(ReportLifecycle.unfinished()), LOOKED_AT);

    /**
     * What is looked for.
     *
     * @param at when it was filed, or now
     * @param from the earliest filing that counts
     * @param to the latest one
     * @param statuses that count, none of them final
     * @param category of its own; others that are searched are less likely
     * @param text what it says; empty when it says nothing
     */
    record Probe(
            double lat,
            double lon,
            Instant at,
            Instant from,
            Instant to,
            String category,
            Collection<String> searched,
            DuplicateScore.Reach reach,
            String text,
            Set<ReportStatus> statuses,
            boolean publicOnly) {}

    /** One of the reports found, and why. */
    record Found(
            UUID id,
            String code,
            ReportStatus status,
            String category,
            String excerpt,
            double lat,
            double lon,
            Instant filedAt,
            boolean isPublic,
            int followers,
            DuplicateScore.Pair pair,
            double score) {}

    private final AgroalDataSource dataSource;

    DuplicateSearch(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The likeliest first, then the nearest, then the newest. */
    @Transactional(TxType.MANDATORY)
    List<Found> find(Probe probe, int most, @Nullable UUID except) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            // planned for these values each time: a plan for any would look at every report of the place, however old
            query.unwrap(PGStatement.class).setPrepareThreshold(0);
            bind(connection, query, probe);
            List<Found> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Found report = read(rows, probe);
                    if (report.score() > 0 && !report.id().equals(except)) {
                        found.add(report);
                    }
                }
            }
            return found.stream()
                    .sorted(Comparator.comparingDouble(Found::score)
                            .reversed()
                            .thenComparingDouble(report -> report.pair().metres())
                            .thenComparing(Found::filedAt, Comparator.reverseOrder())
                            .thenComparing(Found::id))
                    .limit(most)
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("Reports near a point could not be read", failed);
        }
    }

    static void bind(Connection connection, PreparedStatement query, Probe probe) throws SQLException {
        double height = probe.reach().radius() / Distance.DEGREE;
        double narrowing = Math.max(0.01, Math.cos(Math.toRadians(probe.lat())));
        double width = height / narrowing;
        query.setString(1, compared(probe.text()));
        query.setInt(2, Limits.COMPARED_TEXT);
        query.setArray(3, connection.createArrayOf("text", probe.searched().toArray()));
        query.setDouble(4, probe.lat() - height);
        query.setDouble(5, probe.lat() + height);
        query.setDouble(6, probe.lon() - width);
        query.setDouble(7, probe.lon() + width);
        query.setObject(8, probe.from().atOffset(ZoneOffset.UTC));
        query.setObject(9, probe.to().atOffset(ZoneOffset.UTC));
        query.setArray(
                10,
                connection.createArrayOf(
                        "text", probe.statuses().stream().map(Enum::name).toArray()));
        query.setBoolean(11, probe.publicOnly());
        query.setString(12, probe.category());
        query.setDouble(13, probe.lat());
        query.setDouble(14, probe.lon());
        query.setDouble(15, narrowing);
        query.setInt(16, COMPARED);
    }

    /** As much of a text as is compared, never half a character. */
    private static String compared(String text) {
        String stripped = text.strip();
        if (stripped.length() <= Limits.COMPARED_TEXT) {
            return stripped;
        }
        int end = Character.isHighSurrogate(stripped.charAt(Limits.COMPARED_TEXT - 1))
                ? Limits.COMPARED_TEXT - 1
                : Limits.COMPARED_TEXT;
        return stripped.substring(0, end);
    }

    private static Found read(ResultSet row, Probe probe) throws SQLException {
        double lat = row.getDouble("lat");
        double lon = row.getDouble("lon");
        Instant filedAt = row.getObject("filed_at", OffsetDateTime.class).toInstant();
        String category = row.getString("category_code");
        double alike = row.getDouble("alike");
        boolean untold = row.wasNull();
        DuplicateScore.Pair pair = new DuplicateScore.Pair(
                Distance.metres(probe.lat(), probe.lon(), lat, lon),
                Duration.between(filedAt, probe.at()).abs(),
                category.equals(probe.category()),
                untold ? OptionalDouble.empty() : OptionalDouble.of(alike));
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("code"),
                ReportStatus.valueOf(row.getString("status")),
                category,
                row.getString("excerpt"),
                lat,
                lon,
                filedAt,
                row.getBoolean("is_public"),
                row.getInt("followers"),
                pair,
                DuplicateScore.of(pair, probe.reach()));
    }
}
