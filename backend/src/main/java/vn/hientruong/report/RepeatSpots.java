package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.RepeatSpotView;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.text.CallerLanguage;

/** Places where the same kind of thing is reported again and again, for those who oversee the province. */
@Singleton
public class RepeatSpots {
    private static final int NEWEST = 10;

    private record Row(
            UUID id,
            String category,
            double lat,
            double lon,
            @Nullable UUID areaId,
            int reports,
            Instant first,
            Instant last,
            Instant flaggedAt,
            @Nullable Instant seenAt,
            @Nullable UUID seenBy) {}

    private final AgroalDataSource dataSource;
    private final Areas areas;
    private final Accounts accounts;
    private final Names names;
    private final CallerLanguage language;
    private final Clock clock;

    RepeatSpots(
            AgroalDataSource dataSource,
            Areas areas,
            Accounts accounts,
            Names names,
            CallerLanguage language,
            Clock clock) {
        this.dataSource = dataSource;
        this.areas = areas;
        this.accounts = accounts;
        this.names = names;
        this.language = language;
        this.clock = clock;
    }

    /**
     * The last flagged first; those that still have three reports.
     *
     * @param after where the page before ended
     * @param limit rows at most
     * @param category only of that code
     * @param area only in the commune of that code
     * @throws Forbidden for all but intake, supervisors and administrators
     */
    @Transactional
    public Page<RepeatSpotView> list(
            Caller caller, @Nullable Cursor after, int limit, @Nullable String category, @Nullable String area) {
        requireOverseer(caller.seesEverything());
        try (Connection connection = dataSource.getConnection()) {
            List<Row> rows = rows(connection, after, limit + 1, category, area);
            boolean more = rows.size() > limit;
            List<Row> shown = more ? rows.subList(0, limit) : rows;
            Row last = more ? shown.get(limit - 1) : null;
            return new Page<>(
                    views(connection, shown), last == null ? null : new Cursor(last.flaggedAt(), last.id()).encoded());
        } catch (SQLException failed) {
            throw new IllegalStateException("Repeat spots could not be read", failed);
        }
    }

    /**
     * A supervisor has seen it; the first one is kept.
     *
     * @throws Forbidden for all but supervisors
     * @throws NotFound when there is no such spot
     */
    @Transactional
    public void see(UUID spotId, Caller caller) {
        requireOverseer(caller.is(Role.SUPERVISOR));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update repeat_spot set seen_at = coalesce(seen_at, ?), seen_by = coalesce(seen_by, ?) where id = ?
                        """)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, caller.accountId());
            update.setObject(3, spotId);
            if (update.executeUpdate() == 0) {
                throw new NotFound();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A repeat spot could not be marked", failed);
        }
    }

    private static void requireOverseer(boolean is) {
        if (!is) {
            throw new Forbidden();
        }
    }

    private List<Row> rows(
            Connection connection, @Nullable Cursor after, int most, @Nullable String category, @Nullable String area)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select id, category_code, lat, lon, area_id, reports, first_filed_at, last_filed_at, flagged_at, seen_at, seen_by
                from repeat_spot
                where reports >= ? and (?::timestamptz is null or (flagged_at, id) < (?, ?))
                    and (?::text is null or category_code = ?) and (?::uuid[] is null or area_id = any (?::uuid[]))
                order by flagged_at desc, id desc limit ?
                """)) {
            OffsetDateTime at = after == null ? null : after.at().atOffset(ZoneOffset.UTC);
            Object[] areaIds = area == null ? null : areaIds(area);
            query.setInt(1, RepeatSpotFinder.REPORTS);
            query.setObject(2, at);
            query.setObject(3, at);
            query.setObject(4, after == null ? null : after.id());
            query.setString(5, category);
            query.setString(6, category);
            query.setArray(7, areaIds == null ? null : connection.createArrayOf("uuid", areaIds));
            query.setArray(8, areaIds == null ? null : connection.createArrayOf("uuid", areaIds));
            query.setInt(9, most);
            List<Row> read = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(row(rows));
                }
            }
            return read;
        }
    }

    /** Of every time: a spot keeps the commune its reports were filed in. */
    private Object[] areaIds(String code) {
        return areas.all().stream()
                .filter(area -> area.code().equals(code))
                .map(AreaFound::id)
                .toArray();
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime seen = row.getObject(10, OffsetDateTime.class);
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getDouble(3),
                row.getDouble(4),
                row.getObject(5, UUID.class),
                row.getInt(6),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                seen == null ? null : seen.toInstant(),
                row.getObject(11, UUID.class));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The newest reports of each of these spots. */
    private static Map<UUID, List<RepeatSpotView.Item>> newest(Connection connection, List<Row> spots)
            throws SQLException {
        Map<UUID, List<RepeatSpotView.Item>> items = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select spot.id, r.id, r.code, r.status, r.filed_at
                from unnest(?::uuid[]) as spot (id), lateral (
                    select id, code, status, filed_at from report where repeat_spot_id = spot.id
                    order by filed_at desc, id desc limit ?) r
                """)) {
            query.setArray(
                    1,
                    connection.createArrayOf("uuid", spots.stream().map(Row::id).toArray()));
            query.setInt(2, NEWEST);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.computeIfAbsent(rows.getObject(1, UUID.class), spot -> new ArrayList<>())
                            .add(new RepeatSpotView.Item(
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    ReportStatus.valueOf(rows.getString(4)),
                                    instant(rows, 5)));
                }
            }
        }
        return items;
    }

    private List<RepeatSpotView> views(Connection connection, List<Row> spots) throws SQLException {
        Map<UUID, List<RepeatSpotView.Item>> newest = newest(connection, spots);
        Map<UUID, String> people = accounts.names(spots.stream()
                .map(Row::seenBy)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        Locale locale = language.get();
        return spots.stream()
                .map(spot -> new RepeatSpotView(
                        spot.id(),
                        names.category(spot.category(), locale),
                        spot.lat(),
                        spot.lon(),
                        names.area(spot.areaId(), locale),
                        spot.reports(),
                        spot.first(),
                        spot.last(),
                        newest.getOrDefault(spot.id(), List.of()),
                        spot.flaggedAt(),
                        spot.seenAt(),
                        spot.seenBy() == null ? null : people.get(spot.seenBy())))
                .toList();
    }
}
