package vn.hientruong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.AgencySuccession;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.time.SystemClock;

/**
 * Hands open reports to the successors of agencies and communes, some at a time, each batch in a transaction of its own.
 * What is done is not found again, so it may be stopped anywhere and run again.
 */
@Singleton
class Successions {
    static final int BATCH = 100;

    private static final String OPEN = "status not in ('REJECTED', 'WITHDRAWN', 'MERGED', 'CLOSED')";

    private static final String OF_AGENCY =
            " from report where " + OPEN + " and (lead_agency = ? or cooperating @> array[?]::varchar[])";

    private static final String IN_ENDED_AREA =
            "select r.id from report r join area a on a.id = r.area_id where a.valid_to <= ? and r." + OPEN
                    + " and r.id > ? order by r.id limit " + BATCH + " for no key update of r";

    private static final UUID FIRST = new UUID(0, 0);

    private final Session session;
    private final ReportRepository reports;
    private final AgencySuccession agencies;
    private final Areas areas;
    private final Accounts accounts;
    private final Event<ReportMoved> moved;
    private final LiveReports live;

    Successions(
            Session session,
            ReportRepository reports,
            AgencySuccession agencies,
            Areas areas,
            Accounts accounts,
            Event<ReportMoved> moved,
            LiveReports live) {
        this.session = session;
        this.reports = reports;
        this.agencies = agencies;
        this.areas = areas;
        this.accounts = accounts;
        this.moved = moved;
        this.live = live;
    }

    /** Open reports that an agency leads or helps with. */
    long countOpen(String agency) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select count(*)" + OF_AGENCY)) {
                query.setString(1, agency);
                query.setString(2, agency);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Open reports by their area; an area that has none is left out. */
    Map<UUID, Long> countOpenIn(Collection<UUID> areaIds) {
        return session.doReturningWork(connection -> {
            Map<UUID, Long> open = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select area_id, count(*) from report where " + OPEN + " and area_id = any(?) group by area_id")) {
                query.setArray(1, connection.createArrayOf("uuid", areaIds.toArray()));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        open.put(rows.getObject(1, UUID.class), rows.getLong(2));
                    }
                }
            }
            return open;
        });
    }

    /** Everything open of a merged agency goes to whoever answers for it now. */
    void handOverAll(String agency, Instant now) {
        while (handOverSome(agency, now) > 0) {
            // until nothing is left
        }
    }

    /** One batch; answers with how many it found. */
    int handOverSome(String agency, Instant now) {
        String successor = agencies.current(agency);
        if (successor.equals(agency)) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> found = lock(
                    "select id" + OF_AGENCY + " order by id limit " + BATCH + " for no key update", agency, agency);
            found.forEach(id -> add(
                    id,
                    report -> Optional.of(report.handOver(
                            agency, successor, worksAt(report.assignment().assigneeId(), successor), now))));
            return found.size();
        });
    }

    /** Everything open in a commune that has ended goes to the one that holds the point today. */
    void relocateAll(Instant now) {
        UUID last = FIRST;
        while (last != null) {
            last = relocateSome(last, now);
        }
    }

    /** One batch after that id; answers with its last id, or null when it was the last batch. */
    @Nullable
    UUID relocateSome(UUID after, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SystemClock.ZONE);
        return QuarkusTransaction.requiringNew().call(() -> {
            List<UUID> found = lock(IN_ENDED_AREA, today, after);
            found.forEach(id -> add(id, report -> relocated(report, now)));
            return found.size() < BATCH ? null : found.get(found.size() - 1);
        });
    }

    /** Where no commune holds the point today, the report keeps the one it has. */
    private Optional<ReportEntry> relocated(Report report, Instant now) {
        Place place = report.place();
        Optional<AreaFound> before = Optional.ofNullable(place.areaId()).flatMap(areas::find);
        return areas.locate(place.lat(), place.lon())
                .area()
                .filter(area -> before.isPresent() && !area.id().equals(place.areaId()))
                .map(area -> report.relocate(before.orElseThrow(), area, now));
    }

    private void add(UUID id, Function<Report, Optional<ReportEntry>> change) {
        Report report = reports.findById(id);
        change.apply(report).ifPresent(line -> {
            reports.add(line);
            moved.fire(report.fact(line));
            live.announce(report);
        });
    }

    private boolean worksAt(@Nullable UUID assignee, String agency) {
        return assignee != null
                && accounts.find(assignee)
                        .filter(person -> !person.disabled()
                                && person.roles().contains(Role.HANDLER)
                                && agency.equals(person.agencyCode()))
                        .isPresent();
    }

    private List<UUID> lock(String sql, Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setObject(i + 1, parameters[i]);
                }
                return ids(query);
            }
        });
    }

    private static List<UUID> ids(PreparedStatement query) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
