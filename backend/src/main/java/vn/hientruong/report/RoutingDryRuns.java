package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.area.Location;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.Limits;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingAnswer;
import vn.hientruong.model.routing.RoutingDryRun;
import vn.hientruong.model.routing.RoutingDryRunView;
import vn.hientruong.model.routing.RoutingDryRunView.Move;
import vn.hientruong.model.routing.RoutingDryRunView.Rerouted;
import vn.hientruong.model.routing.RoutingPoint;
import vn.hientruong.model.routing.RoutingRuleKey;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.routing.Proposal;
import vn.hientruong.routing.Router;
import vn.hientruong.routing.Routes;
import vn.hientruong.routing.RoutingRuleEditing;

/**
 * Tries a draft of routing rules on the last reports before anybody saves it. Rules, areas and agencies are in memory,
 * so it costs one walk along an index; it writes nothing.
 */
@Singleton
public class RoutingDryRuns {
    private static final String LAST = "select id, code, filed_at, category_code, lat, lon, lead_agency from report"
            + " order by filed_at desc, id desc limit ?";

    private record Filed(
            UUID id,
            String code,
            Instant at,
            String category,
            double lat,
            double lon,
            @Nullable String lead) {}

    private record Way(@Nullable String from, @Nullable String to) {}

    private final Session session;
    private final Router router;
    private final RoutingRuleEditing rules;
    private final Areas areas;
    private final Names names;
    private final Texts texts;

    RoutingDryRuns(Session session, Router router, RoutingRuleEditing rules, Areas areas, Names names, Texts texts) {
        this.session = session;
        this.router = router;
        this.rules = rules;
        this.areas = areas;
        this.names = names;
        this.texts = texts;
    }

    /**
     * What the draft would change, beside the rules in force.
     *
     * @param language of names and reasons
     * @throws vn.hientruong.platform.problem.InvalidRequest for a rule that could not be saved either
     */
    @Transactional
    public RoutingDryRunView run(RoutingDryRun asked, Locale language) {
        List<NewRoutingRule> written = Objects.requireNonNullElse(asked.rules(), List.of());
        List<RoutingRuleKey> removed = Objects.requireNonNullElse(asked.without(), List.of());
        written.forEach(rules::check);
        Routes now = router.now();
        Routes then = router.draft(written, removed);
        List<Filed> last = last(Objects.requireNonNullElse(asked.reports(), Limits.DRY_RUN_REPORTS));
        List<Rerouted> rerouted = new ArrayList<>();
        Map<Way, Integer> ways = new LinkedHashMap<>();
        for (Filed filed : last) {
            Location place = areas.locate(filed.lat(), filed.lon());
            Proposal before = now.route(filed.category(), place);
            Proposal after = then.route(filed.category(), place);
            if (!Objects.equals(before.leadAgency(), after.leadAgency())) {
                ways.merge(new Way(before.leadAgency(), after.leadAgency()), 1, Integer::sum);
                rerouted.add(rerouted(filed, place, before, after, language));
            }
        }
        RoutingDryRunView.Point point = Optional.ofNullable(asked.point())
                .map(at -> point(at, now, then, language))
                .orElse(null);
        return new RoutingDryRunView(point, last.size(), rerouted.size(), moves(ways, language), rerouted);
    }

    private RoutingDryRunView.Point point(RoutingPoint at, Routes now, Routes then, Locale language) {
        Location place = areas.locate(at.lat(), at.lon());
        return new RoutingDryRunView.Point(
                area(place, language),
                answer(now.route(at.category(), place), language),
                answer(then.route(at.category(), place), language));
    }

    private Rerouted rerouted(Filed filed, Location place, Proposal before, Proposal after, Locale language) {
        return new Rerouted(
                filed.id(),
                filed.code(),
                filed.at(),
                names.category(filed.category(), language),
                area(place, language),
                names.agencyOrNull(filed.lead(), language),
                answer(before, language),
                answer(after, language));
    }

    private List<Move> moves(Map<Way, Integer> ways, Locale language) {
        return ways.entrySet().stream()
                .map(way -> new Move(
                        names.agencyOrNull(way.getKey().from(), language),
                        names.agencyOrNull(way.getKey().to(), language),
                        way.getValue()))
                .sorted(Comparator.comparingInt(Move::reports).reversed())
                .toList();
    }

    private RoutingAnswer answer(Proposal proposal, Locale language) {
        return new RoutingAnswer(
                names.agencyOrNull(proposal.leadAgency(), language),
                names.agencies(proposal.cooperating(), language),
                proposal.reason().in(language, texts));
    }

    private static @Nullable CodeName area(Location place, Locale language) {
        return place.area().map((AreaFound area) -> area.in(language)).orElse(null);
    }

    private List<Filed> last(int most) {
        return session.doReturningWork(connection -> read(connection, most));
    }

    private static List<Filed> read(Connection connection, int most) throws SQLException {
        List<Filed> filed = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setInt(1, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    filed.add(new Filed(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getDouble(5),
                            row.getDouble(6),
                            row.getString(7)));
                }
            }
        }
        return filed;
    }
}
