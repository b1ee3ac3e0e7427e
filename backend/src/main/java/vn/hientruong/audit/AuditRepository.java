package vn.hientruong.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Page;
import vn.hientruong.model.audit.AuditView;
import vn.hientruong.model.audit.ChangedField;
import vn.hientruong.platform.persistence.Cursor;

/** The table, to which rows are only added. */
@Singleton
class AuditRepository {
    private static final String LIST = """
            select e.id, e.at, e.kind, e.thing, e.act, e.changes, a.username, a.name
            from audit_entry e left join account a on a.id = e.account_id
            where (?::text is null or e.kind = ?) and (?::uuid is null or e.account_id = ?)
                and (?::timestamptz is null or e.at >= ?) and (?::timestamptz is null or e.at < ?)
                and (?::timestamptz is null or (e.at, e.id) < (?, ?))
            order by e.at desc, e.id desc limit ?""";

    private final Session session;
    private final ObjectMapper json;

    /** As it is stored. */
    record Row(UUID id, Instant at, @Nullable UUID account, String kind, String thing, String act, String changes) {}

    /** One side each of a changed field. */
    record Sides(@Nullable Object before, @Nullable Object after) {}

    AuditRepository(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    void add(Row row) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into audit_entry (id, at, account_id, kind, thing, act, changes)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
                insert.setObject(1, row.id());
                insert.setObject(2, time(row.at()));
                insert.setObject(3, row.account());
                insert.setString(4, row.kind());
                insert.setString(5, row.thing());
                insert.setString(6, row.act());
                insert.setString(7, row.changes());
                insert.executeUpdate();
            }
        });
    }

    Page<AuditView> list(AuditLog.Wanted wanted, @Nullable UUID account, @Nullable Cursor after, int limit) {
        List<AuditView> found =
                session.doReturningWork(connection -> rows(connection, wanted, account, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        AuditView last = found.get(limit - 1);
        return new Page<>(List.copyOf(found.subList(0, limit)), new Cursor(last.at(), last.id()).encoded());
    }

    private List<AuditView> rows(
            Connection connection, AuditLog.Wanted wanted, @Nullable UUID account, @Nullable Cursor after, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LIST)) {
            int at = 0;
            for (int i = 0; i < 2; i++) {
                query.setString(++at, wanted.kind());
            }
            for (int i = 0; i < 2; i++) {
                query.setObject(++at, account);
            }
            for (int i = 0; i < 2; i++) {
                setTime(query, ++at, wanted.from());
            }
            for (int i = 0; i < 2; i++) {
                setTime(query, ++at, wanted.before());
            }
            for (int i = 0; i < 2; i++) {
                setTime(query, ++at, after == null ? null : after.at());
            }
            query.setObject(++at, after == null ? null : after.id());
            query.setInt(++at, limit);
            List<AuditView> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return found;
        }
    }

    private AuditView view(ResultSet row) throws SQLException {
        return new AuditView(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("thing"),
                row.getString("act"),
                fields(row.getString("changes")));
    }

    private List<ChangedField> fields(String changes) {
        try {
            Map<String, Sides> byName = json.readValue(changes, new TypeReference<>() {});
            return byName.entrySet().stream()
                    .map(field -> new ChangedField(
                            field.getKey(),
                            field.getValue().before(),
                            field.getValue().after()))
                    .toList();
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private static void setTime(PreparedStatement query, int at, @Nullable Instant time) throws SQLException {
        if (time == null) {
            query.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            query.setObject(at, time(time));
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
