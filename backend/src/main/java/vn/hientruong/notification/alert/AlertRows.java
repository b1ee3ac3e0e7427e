package vn.hientruong.notification.alert;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.alert.AlertKind;
import vn.hientruong.model.alert.AlertReach;
import vn.hientruong.model.alert.AlertState;

/** The table of alerts. */
@Singleton
class AlertRows {
    private static final String READ = """
            select id, kind, urgent, state, title, text, title_en, text_en, areas, composed_by, composed_at,
                people_before, devices_before, decided_by, decided_at, people, deliveries
            from area_alert""";

    private static final String REACH = """
            select count(distinct s.account_id), count(distinct d.installation_id)
            from area_subscription s
                join account a on a.id = s.account_id and a.disabled_at is null
                left join device d on d.account_id = s.account_id
            where s.area_code = any(?1)""";

    private static final String ON_THEIR_WAY = """
            select about, sum(waiting), sum(dead) from (
                select n.entry_id as about, case when d.dead_at is null then 1 else 0 end as waiting,
                    case when d.dead_at is null then 0 else 1 end as dead
                from delivery d join notification n on n.id = d.notification_id
                where n.kind = 'alert'
                union all
                select about, devices, 0 from delivery_batch where kind = 'alert') rest
            group by about""";

    private final Session session;

    /** As it stands in the table. */
    record Row(
            UUID id,
            AlertKind kind,
            boolean urgent,
            AlertState state,
            List<String> words,
            List<String> areas,
            UUID composedBy,
            Instant composedAt,
            AlertReach before,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            int people,
            int deliveries) {}

    /** Deliveries that wait, and that are dead. */
    record Rest(int waiting, int dead) {
        static final Rest NONE = new Rest(0, 0);
    }

    AlertRows(Session session) {
        this.session = session;
    }

    AlertReach reach(List<String> areas) {
        Tuple row = session.createNativeQuery(REACH, Tuple.class)
                .setParameter(1, areas.toArray(String[]::new), String[].class)
                .getSingleResult();
        return new AlertReach(number(row, 0), number(row, 1));
    }

    void add(Row alert) {
        session.createNativeMutationQuery("""
                        insert into area_alert (id, kind, urgent, title, text, title_en, text_en, areas, state, composed_by,
                            composed_at, people_before, devices_before)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)""")
                .setParameter(1, alert.id())
                .setParameter(2, alert.kind().name())
                .setParameter(3, alert.urgent())
                .setParameter(4, alert.words().get(0))
                .setParameter(5, alert.words().get(1))
                .setParameter(6, alert.words().get(2))
                .setParameter(7, alert.words().get(3))
                .setParameter(8, alert.areas().toArray(String[]::new), String[].class)
                .setParameter(9, alert.state().name())
                .setParameter(10, alert.composedBy())
                .setParameter(11, alert.composedAt())
                .setParameter(12, alert.before().people())
                .setParameter(13, alert.before().devices())
                .executeUpdate();
    }

    /** False when it was decided before, or there is no such alert. */
    boolean decide(UUID id, AlertState state, UUID by, Instant now) {
        return session.createNativeMutationQuery("update area_alert set state = ?2, decided_by = ?3, decided_at = ?4"
                                + " where id = ?1 and state = 'PROPOSED'")
                        .setParameter(1, id)
                        .setParameter(2, state.name())
                        .setParameter(3, by)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    Optional<Row> find(UUID id) {
        return session
                .createNativeQuery(READ + " where id = ?1", Tuple.class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .findFirst()
                .map(AlertRows::row);
    }

    /** The newest first. */
    List<Row> list(int limit) {
        return session
                .createNativeQuery(READ + " order by composed_at desc, id desc limit ?1", Tuple.class)
                .setParameter(1, limit)
                .getResultList()
                .stream()
                .map(AlertRows::row)
                .toList();
    }

    /** What waits and what is dead, by alert; one with neither has no entry. */
    Map<UUID, Rest> rests() {
        return session.createNativeQuery(ON_THEIR_WAY, Tuple.class).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class), row -> new Rest(number(row, 1), number(row, 2))));
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get(0, UUID.class),
                AlertKind.valueOf(row.get(1, String.class)),
                row.get(2, Boolean.class),
                AlertState.valueOf(row.get(3, String.class)),
                List.of(
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, String.class),
                        row.get(7, String.class)),
                List.of(row.get(8, String[].class)),
                row.get(9, UUID.class),
                row.get(10, Instant.class),
                new AlertReach(number(row, 11), number(row, 12)),
                row.get(13, UUID.class),
                row.get(14, Instant.class),
                number(row, 15),
                number(row, 16));
    }

    private static int number(Tuple row, int column) {
        return row.get(column, Number.class).intValue();
    }
}
