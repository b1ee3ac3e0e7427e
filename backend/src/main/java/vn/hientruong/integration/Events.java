package vn.hientruong.integration;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.report.Publication;
import vn.hientruong.report.ReportMoved;

/** The table of events. What is told again is looked at again: an event of a report that is public no more is not told. */
@Singleton
class Events {
    private static final String PREFIX = "vn.hientruong.report.";
    /** The last event of a report that everybody could read until then. */
    private static final String UNPUBLISHED = PREFIX + "unpublished";
    /** Everybody may read it again, and nothing else that everybody may know has happened. */
    private static final String PUBLISHED = PREFIX + "published";

    /**
     * A step of a report that everybody may read, or the last one before nobody may: told once, whatever made it so. Also has
     * every open webhook hear of it; both or neither.
     */
    private static final String RECORD = """
            with told as (
                insert into event (id, report_id, at, type, code, from_status, to_status, category_code, area_code, agency_code)
                select ?, r.id, ?, case when not r.shown then '%1$s' when ? then ? else '%2$s' end,
                    r.code, ?, ?, r.category_code, a.code, r.lead_agency
                from report r left join area a on a.id = r.area_id
                left join lateral (select e.type from event e
                    where e.report_id = r.id order by e.at desc, e.id desc limit 1) last on true
                where r.id = ? and case when r.shown then ? or last.type = '%1$s' else last.type <> '%1$s' end
                returning id, at)
            insert into webhook_delivery (id, webhook_id, event_id, state, created_at)
            select gen_random_uuid(), w.id, told.id, 'WAITING', told.at from told, webhook w where w.ended_at is null
            returning id""".formatted(UNPUBLISHED, PUBLISHED);

    private static final String NUMBER = """
            update event e set position = numbered.position
            from (select id, nextval('event_position') as position
                from (select id from event where position is null order by at, id limit 10000) waiting) numbered
            where e.id = numbered.id""";

    private static final String SELECT = """
            select e.position, e.id, e.at, e.type, e.code, e.from_status, e.to_status, e.category_code, e.area_code, e.agency_code
            from event e join report r on r.id = e.report_id
            where (e.type = '%s' or %s)
            """.formatted(UNPUBLISHED, Publication.isPublicSql("r"));

    private final Session session;
    private final PublicAddress address;

    /** An event with where it stands among all. */
    record Told(long position, CloudEvent event) {}

    Events(Session session, PublicAddress address) {
        this.session = session;
        this.address = address;
    }

    /**
     * Writes down a step that everybody may know of, or the last one before nobody may, in the transaction at hand.
     *
     * @return deliveries to webhooks that wait now
     */
    List<UUID> record(ReportMoved moved) {
        if (moved.from() == null && !Publication.isPublicIn(moved.to())) {
            return List.of();
        }
        return session.doReturningWork(connection -> record(connection, moved));
    }

    private static List<UUID> record(Connection connection, ReportMoved moved) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            boolean told = !moved.internal() && Publication.isForEverybody(moved.action());
            insert.setObject(1, moved.entryId());
            insert.setObject(2, moved.at().atOffset(ZoneOffset.UTC));
            insert.setBoolean(3, told);
            insert.setString(4, PREFIX + moved.action());
            insert.setString(5, moved.from() == null ? null : moved.from().name());
            insert.setString(6, moved.to().name());
            insert.setObject(7, moved.reportId());
            insert.setBoolean(8, told);
            List<UUID> waiting = new ArrayList<>();
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            }
            return waiting;
        }
    }

    /** Gives positions to what was committed without one; whoever else does it waits, so positions appear in their order. */
    void number() {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtext('event-position'))");
                statement.executeUpdate(NUMBER);
            }
        });
    }

    /** Those after that position, in their order. */
    List<Told> list(long after, int limit) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + " and e.position > ? order by e.position limit ?")) {
                select.setLong(1, after);
                select.setInt(2, limit);
                return read(select);
            }
        });
    }

    /** The highest position there is, 0 without any. */
    long last() {
        return session.createNativeQuery("select coalesce(max(position), 0) from event", Long.class)
                .getSingleResult();
    }

    /** That event, while it may be told. */
    Optional<CloudEvent> find(UUID id) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " and e.id = ?")) {
                select.setObject(1, id);
                return read(select).stream().map(Told::event).findFirst();
            }
        });
    }

    /** Forgets what is older, with how it was sent. */
    int removeBefore(Instant time) {
        return session.createNativeMutationQuery("delete from event where at < ?1")
                .setParameter(1, time)
                .executeUpdate();
    }

    private List<Told> read(PreparedStatement select) throws SQLException {
        List<Told> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String code = row.getString("code");
                CloudEvent.Data data = new CloudEvent.Data(
                        code,
                        row.getString("from_status"),
                        row.getString("to_status"),
                        row.getString("category_code"),
                        row.getString("area_code"),
                        row.getString("agency_code"),
                        address.of("/open311/v2/requests/" + code + ".json"));
                found.add(new Told(
                        row.getLong("position"),
                        new CloudEvent(
                                "1.0",
                                row.getObject("id", UUID.class),
                                address.of("/"),
                                row.getString("type"),
                                code,
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                "application/json",
                                data)));
            }
        }
        return found;
    }
}
