package vn.hientruong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.Scene.At;
import vn.hientruong.notification.Scene.Filed;
import vn.hientruong.notification.WhoHearsOfWhat.Audience;
import vn.hientruong.notification.WhoHearsOfWhat.Row;

/** Each row of the table with people of flesh and blood: whoever it names is told that kind, and nobody it does not name. */
@QuarkusTest
class EveryRowTest {
    @Inject
    Scene scene;

    @Test
    void everyRowReachesItsPeopleAndNobodyElse() {
        String lead = scene.agency();
        String helping = scene.agency();
        UUID handler = scene.officer(lead, Role.HANDLER);
        UUID stranger = scene.officer(scene.agency(), Role.HANDLER, Role.LEAD);
        Map<Audience, UUID> people = new EnumMap<>(Map.of(
                Audience.INTAKE, scene.officer(null, Role.INTAKE),
                Audience.ASSIGNEE, handler,
                Audience.LEADS, scene.officer(lead, Role.LEAD),
                Audience.COOPERATING, scene.officer(helping, Role.HANDLER),
                Audience.SUPERVISORS, scene.officer(null, Role.SUPERVISOR),
                Audience.REPORTER, scene.resident(),
                Audience.FOLLOWERS, scene.resident()));
        assertThat(people.keySet()).containsExactly(Audience.values());

        UUID reporter = Objects.requireNonNull(people.get(Audience.REPORTER));
        UUID follower = Objects.requireNonNull(people.get(Audience.FOLLOWERS));
        assertSoftly(softly -> {
            for (Row row : WhoHearsOfWhat.TABLE) {
                for (ReportStatus to : row.to()) {
                    Filed report = scene.report(reporter);
                    scene.follow(report, follower);
                    scene.moveAt(report, row.action(), to, new At(lead, handler, List.of(helping, lead)), row.round());

                    people.forEach((audience, person) -> softly.assertThat(scene.toldOf(report, person))
                            .as("%s of %s at %s", audience, row.action(), to)
                            .isEqualTo(expected(audience, row, to)));
                    softly.assertThat(scene.toldOf(report, stranger)).isEmpty();
                }
            }
        });
    }

    /** By walking the table alone: the one row for that audience, action and status. */
    private static List<String> expected(Audience audience, Row moved, ReportStatus to) {
        return WhoHearsOfWhat.TABLE.stream()
                .filter(row -> row.action().equals(moved.action()))
                .filter(row -> row.to().contains(to) && row.who().contains(audience) && row.round() <= moved.round())
                .map(Row::kind)
                .limit(1)
                .toList();
    }

    @Test
    void whereAnAgencyThatHelpsHasNoHandlerItsLeadHears() {
        String helping = scene.agency();
        UUID lead = scene.officer(helping, Role.LEAD);
        Filed report = scene.report(scene.resident());

        scene.moveAt(report, "dispatch", ReportStatus.DISPATCHED, new At(scene.agency(), null, List.of(helping)), 0);

        assertThat(scene.toldOf(report, lead)).containsExactly("part-asked-for");
    }
}
