package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hientruong.model.report.Channel;
import vn.hientruong.report.PublishedFilter.Depth;

/** Public reports for doors without sign-in and for other systems: one statement, whatever is read of each. */
@Singleton
public class PublishedReports {
    /** When a report last changed, as the index says it. */
    static final String UPDATED = "coalesce(r.resolved_at, r.moved_at)";

    private static final int ROWS_A_TRIP = 500;

    private static final String BARE = """
            select r.id, r.code, r.status, r.category_code, r.lat, r.lon, r.area_id, r.lead_agency, r.filed_at, %s,
                r.due_at, r.promised_date, r.resolved_at""".formatted(UPDATED);

    private static final String PLAIN = ", r.description, r.address, result.text, photo.id, photo.shown_key";

    private static final String DETAIL = ", r.channel, r.answers::text, photos.all_of_them, steps.all_of_them";

    private static final String JOINS = """
             left join report_result result on result.report_id = r.id and %s
            left join lateral (
                select u.id, u.shown_key from upload u
                where u.report_id = r.id and u.entry_id is null and u.rendered_at is not null and u.unfit is null
                order by u.position limit 1) photo on true
            """.formatted("r." + Sql.statusIn(ReportPolicy.done()));

    private static final String DETAIL_JOINS = """
            left join lateral (
                select jsonb_agg(jsonb_build_array(u.id, u.shown_key) order by u.position)::text as all_of_them
                from upload u
                where u.report_id = r.id and u.entry_id is null and u.rendered_at is not null and u.unfit is null
                ) photos on true
            left join lateral (
                select jsonb_agg(jsonb_build_array(
                        line.id, to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), line.action,
                        line.to_status, line.note) order by line.at, line.id)::text as all_of_them
                from report_entry line
                where line.report_id = r.id and not line.internal and line.action <> all (?)
                ) steps on true
            """;

    private final AgroalDataSource dataSource;
    private final PublishedRows rows;

    PublishedReports(AgroalDataSource dataSource, PublishedRows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    /**
     * Each of them in turn, the newest first, a few hundred in memory at a time.
     *
     * @param language of what is said in words
     */
    public void each(PublishedFilter filter, Locale language, Consumer<Published> reader) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false); // PostgreSQL hands out rows bit by bit within a transaction alone
            try (PreparedStatement select = select(filter).on(connection)) {
                select.setFetchSize(ROWS_A_TRIP);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.accept(rows.read(row, filter.depth(), language));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Public reports could not be listed", failed);
        }
    }

    /** The same as a list, for few. */
    public List<Published> list(PublishedFilter filter, Locale language) {
        List<Published> found = new ArrayList<>();
        each(filter, language, found::add);
        return found;
    }

    /** The one of that code, in capitals, while it is public. */
    public Optional<Published> find(String code, Depth depth, Locale language) {
        Sql one = select(depth).add(" where r.shown and r.code = ?", code);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = one.planned(connection);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(rows.read(row, depth, language)) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("A public report could not be read", failed);
        }
    }

    /** How many there are, whatever page of them is wanted. */
    public long count(PublishedFilter filter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = new Sql("select count(*) from report r where ")
                        .add(filter.condition())
                        .on(connection);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("Public reports could not be counted", failed);
        }
    }

    /**
     * A report that another system filed.
     *
     * @param isPublic whether everybody may know of it
     */
    public record Known(String code, boolean isPublic) {}

    /** The report of that id, if another system filed it. */
    public Optional<Known> findFiledByClient(UUID id) {
        Sql sql = new Sql("select r.code, r.shown from report r where r.id = ?", id)
                .add(" and r.channel = ?", Channel.OPEN311.name());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = sql.on(connection);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Known(row.getString(1), row.getBoolean(2))) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("A report could not be looked up", failed);
        }
    }

    private static Sql select(PublishedFilter filter) {
        Sql sql = select(filter.depth()).add(" where ").add(filter.condition());
        sql.add(" order by r.filed_at desc, r.id desc");
        return sql.add(" limit " + filter.limit() + " offset " + filter.skip());
    }

    private static Sql select(Depth depth) {
        boolean detailed = depth == Depth.DETAILED;
        boolean bare = depth == Depth.BARE;
        Sql sql = new Sql(BARE).add(bare ? "" : PLAIN).add(detailed ? DETAIL : "");
        sql.add(" from report r").add(bare ? "" : JOINS);
        if (detailed) {
            sql.add(DETAIL_JOINS, Timeline.notForEverybody());
        }
        return sql;
    }
}
