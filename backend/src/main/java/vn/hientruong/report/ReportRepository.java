package vn.hientruong.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attached;
import vn.hientruong.platform.problem.NotFound;

/** Reports by id; what the caller may not see is not there. */
@Singleton
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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

    /** Held as well, in the order of ids, so that two who need the same reports never wait for each other in a circle. */
    void hold(Collection<UUID> ids) {
        getSession().doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(
                    "select 1 from report where id = any (?) order by id for no key update")) {
                lock.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                lock.execute();
            }
        });
    }

    /** By what people write down: its code, in capitals or not, or its id. */
    Optional<UUID> findId(String idOrCode) {
        String given = idOrCode.strip();
        return ID.matcher(given).matches()
                ? findId("select id from Report where id = ?1", UUID.fromString(given))
                : findId("select id from Report where code = ?1", given.toUpperCase(Locale.ROOT));
    }

    Optional<UUID> findMergedInto(UUID id) {
        return findId("select merging.into from Report where id = ?1 and merging.into is not null", id);
    }

    /** Ids alone: an entity read before it is held would be an old one. */
    private Optional<UUID> findId(String query, Object value) {
        return getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, value)
                .getResultStream()
                .findFirst();
    }

    /** Reports that go on in that one, directly or through another, the first merged first. */
    List<Report> listMergedInto(UUID id) {
        List<Report> merged = new ArrayList<>();
        List<UUID> last = List.of(id);
        while (!last.isEmpty()) {
            List<Report> next = list("merging.into in ?1 order by merging.at, id", last);
            merged.addAll(next);
            last = next.stream().map(Report::id).toList();
        }
        return merged;
    }

    /** Where a report goes on: the last of those it was merged into, or it itself. Merges make no circles. */
    Report survivorOf(Report report) {
        Report last = report;
        while (last.mergedInto().isPresent()) {
            last = findById(last.mergedInto().get());
        }
        return last;
    }

    Optional<Report> findByClientKey(UUID filedBy, UUID clientKey) {
        return find("filing.filedBy = ?1 and filing.clientKey = ?2", filedBy, clientKey)
                .firstResultOptional();
    }

    Optional<ReportEntry> findEntry(UUID entryId) {
        return Optional.ofNullable(getEntityManager().find(ReportEntry.class, entryId));
    }

    /** Whether it came when the report was filed, or with what the reporter said later to everybody. */
    boolean cameFromReporter(Attached attached) {
        UUID entryId = attached.entryId();
        return entryId == null
                || findEntry(entryId)
                        .filter(line -> line.actorRole() == Actor.REPORTER && Timeline.isForEverybody(line))
                        .isPresent();
    }

    /** Oldest first; filing before the dispatch of the same instant. */
    List<ReportEntry> timeline(UUID reportId) {
        return getEntityManager()
                .createQuery(
                        "from ReportEntry line where line.reportId = ?1 order by line.at, line.from nulls first, line.id",
                        ReportEntry.class)
                .setParameter(1, reportId)
                .getResultList();
    }

    /** Reports made of matters of that one, by code. */
    List<Report> madeOf(UUID id) {
        return list("splitFrom = ?1 order by code", id);
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
