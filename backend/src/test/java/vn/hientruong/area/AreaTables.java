package vn.hientruong.area;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.signal.Signal;

/** Looks at the tables of areas from beside the program. Test areas have codes that begin with TEST. */
@Singleton
public class AreaTables {
    private final Session session;
    private final Event<Signal> signals;

    AreaTables(Session session, Event<Signal> signals) {
        this.session = session;
        this.signals = signals;
    }

    /** One row. */
    public record Row(
            UUID id,
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Transactional
    public void clear() {
        session.createNativeMutationQuery("delete from area_successor where exists (select from area"
                        + " where code like 'TEST%' and id in (area_id, successor_id))")
                .executeUpdate();
        session.createNativeMutationQuery("delete from area where code like 'TEST%'")
                .executeUpdate();
    }

    /** As if another instance had said that areas changed. */
    public void tell() {
        signals.fire(new Signal("area", ""));
    }

    @Transactional
    public List<Row> rows() {
        return session.createSelectionQuery(
                        "select id, code, validFrom, validTo from Area where code like 'TEST%' order by code, validFrom",
                        Row.class)
                .getResultList();
    }

    /** As in {@code TEST-A>TEST-B}. */
    @Transactional
    public List<String> links() {
        return session.createNativeQuery(
                        "select a.code || ' ' || a.valid_from || ' > ' || b.code || ' ' || b.valid_from"
                                + " from area_successor join area a on a.id = area_id join area b on b.id = successor_id"
                                + " where a.code like 'TEST%' order by 1",
                        String.class)
                .getResultList();
    }

    /** Writes a copy of an area under another code, as another instance would, and tells nobody. */
    @Transactional
    public void copy(String from, String to) {
        session.createNativeMutationQuery("insert into area (id, code, valid_from, level, name, name_en, outline)"
                        + " select gen_random_uuid(), ?2, valid_from, level, ?2, ?2, outline from area where code = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    @Transactional
    public void delete(String code) {
        session.createNativeMutationQuery("delete from area where code = ?1")
                .setParameter(1, code)
                .executeUpdate();
    }

    @Transactional
    public void notifyOthers() {
        session.createNativeQuery("select pg_notify('hientruong', 'area ')", Object.class)
                .getResultList();
    }
}
