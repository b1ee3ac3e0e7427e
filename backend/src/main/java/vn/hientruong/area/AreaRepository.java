package vn.hientruong.area;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@Singleton
class AreaRepository implements PanacheRepositoryBase<Area, UUID> {
    private static final String STATE =
            "select coalesce(md5(string_agg(md5(a::text), '' order by a.id)), '') from area a";

    private final Session session;

    AreaRepository(Session session) {
        this.session = session;
    }

    /** Of every level, by code. */
    List<Area> listValidOn(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo > ?1) order by code", day);
    }

    /** Every area there ever was, without its outline. */
    List<AreaFound> listEver() {
        return session.createSelectionQuery("select id, code, name, nameEn from Area", AreaFound.class)
                .getResultList();
    }

    /** Every area there ever was, without its outline, provinces first. */
    List<AreaRegister.Row> listRows() {
        return session.createSelectionQuery(
                        "select code, name, nameEn, level, validFrom, validTo, approximate from Area"
                                + " order by level desc, code, validFrom",
                        AreaRegister.Row.class)
                .getResultList();
    }

    /** Changes with whatever is written to an area; the lock for change keeps it as it is. */
    String state() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STATE);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /** All times of these codes, the earliest first. */
    List<Area> listByCodes(Collection<String> codes) {
        return list("code in ?1 order by validFrom", codes);
    }

    /** Areas of that level that still stand on that day or begin later, but for drawings nobody vouches for. */
    List<Area> listSurveyedSince(LocalDate day, AreaLevel level) {
        return list("level = ?1 and not approximate and (validTo is null or validTo > ?2)", level, day);
    }

    /** The area of that code whose end another may take over on that day. */
    Optional<Area> findReaching(String code, LocalDate day) {
        return find("code = ?1 and validFrom < ?2 and (validTo is null or validTo >= ?2)", code, day)
                .firstResultOptional();
    }

    Optional<Area> findValidOn(String code, LocalDate day) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", code, day)
                .firstResultOptional();
    }

    /** The area of that code that begins last. */
    Optional<Area> findLast(String code) {
        return find("code = ?1 order by validFrom desc", code).firstResultOptional();
    }

    /** Codes of those that take over from it, in order. */
    List<String> listSuccessors(Area area) {
        return session.createNativeQuery(
                        "select distinct after.code from area_successor link join area after on after.id = link.successor_id"
                                + " where link.area_id = ?1 order by after.code",
                        String.class)
                .setParameter(1, area.id())
                .getResultList();
    }

    /** Counts a change that is not to be seen in the area itself. */
    void touch(Area area) {
        session.flush();
        session.lock(area, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void link(Area before, Area after) {
        session.createNativeMutationQuery(
                        "insert into area_successor (area_id, successor_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, before.id())
                .setParameter(2, after.id())
                .executeUpdate();
    }

    /** One change of areas at a time; readers and reports that point at an area are not held up. */
    void lockForChange() {
        session.createNativeMutationQuery("lock table area in share row exclusive mode")
                .executeUpdate();
    }
}
