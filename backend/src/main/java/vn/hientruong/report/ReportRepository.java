package vn.hientruong.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.problem.NotFound;

/** Reports by id; what the caller may not see is not there. */
@Singleton
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {
    Report getVisibleTo(Caller caller, UUID id) {
        return visible(caller, findByIdOptional(id));
    }

    /** Held until the end of the transaction, so two moves of one report come one after the other. */
    Report getToMove(Caller caller, UUID id) {
        // not by a lock mode: Hibernate cannot lock an entity whose one-to-one parts it joins
        getSession().doWork(connection -> {
            try (PreparedStatement lock =
                    connection.prepareStatement("select 1 from report where id = ? for no key update")) {
                lock.setObject(1, id);
                lock.execute();
            }
        });
        return visible(caller, findByIdOptional(id));
    }

    Optional<Report> findByClientKey(UUID filedBy, UUID clientKey) {
        return find("filing.filedBy = ?1 and filing.clientKey = ?2", filedBy, clientKey)
                .firstResultOptional();
    }

    Optional<ReportEntry> findEntry(UUID entryId) {
        return Optional.ofNullable(getEntityManager().find(ReportEntry.class, entryId));
    }

    List<ReportEntry> timeline(UUID reportId) {
        return getEntityManager()
                .createQuery("from ReportEntry where reportId = ?1 order by at, id", ReportEntry.class)
                .setParameter(1, reportId)
                .getResultList();
    }

    /** In the database at once, because whoever hears of it refers to it. */
    void add(ReportEntry entry) {
        getEntityManager().persist(entry);
        flush();
    }

    private static Report visible(Caller caller, Optional<Report> found) {
        return found.filter(report -> ReportPolicy.maySee(caller, report)).orElseThrow(NotFound::new);
    }
}
