package vn.hientruong.report;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.AccountErased;
import vn.hientruong.identity.PersonalData;

/** What people reported, said and follow: a copy for themselves, and what goes when they go. */
@Singleton
class ReportData implements PersonalData {
    private final Session session;

    /** A report as its reporter wrote it, and where it stands. */
    record Filed(
            String code,
            String status,
            String category,
            String description,
            double lat,
            double lon,
            @Nullable String address,
            Instant filedAt) {}

    /** A line of a timeline by that person. */
    record Said(String code, String action, @Nullable String note, Instant at) {}

    /** A report of somebody else. */
    record Followed(String code, Instant since) {}

    ReportData(Session session) {
        this.session = session;
    }

    @Override
    public String part() {
        return "reports";
    }

    @Override
    @Transactional
    public Object of(UUID accountId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("filed", filed(accountId));
        data.put("said", said(accountId));
        data.put("followed", followed(accountId));
        return data;
    }

    /** Following ends; what was reported stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccountErased erased) {
        session.createNativeMutationQuery("delete from report_follower where account_id = ?1")
                .setParameter(1, erased.accountId())
                .executeUpdate();
    }

    private List<Filed> filed(UUID accountId) {
        return rows("""
                        select code, status, category_code, description, lat, lon, address, filed_at from report
                        where reporter_id = ?1 order by filed_at""", accountId).stream()
                .map(row -> new Filed(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Double.class),
                        row.get(5, Double.class),
                        row.get(6, String.class),
                        row.get(7, Instant.class)))
                .toList();
    }

    private List<Said> said(UUID accountId) {
        return rows("""
                        select r.code, e.action, e.note, e.at from report r join report_entry e on e.report_id = r.id
                        where r.reporter_id = ?1 and e.actor_id = ?1 order by e.at, e.id""", accountId).stream()
                .map(row -> new Said(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    private List<Followed> followed(UUID accountId) {
        return rows("""
                        select r.code, f.since from report_follower f join report r on r.id = f.report_id
                        where f.account_id = ?1 order by f.since""", accountId).stream()
                .map(row -> new Followed(row.get(0, String.class), row.get(1, Instant.class)))
                .toList();
    }

    private List<Tuple> rows(String query, UUID accountId) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter(1, accountId)
                .getResultList();
    }
}
