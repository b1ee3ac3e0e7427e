package vn.hientruong.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hientruong.sla.Deadlines;
import vn.hientruong.testsupport.Filed;
import vn.hientruong.testsupport.SignedIn;

/** More time ends like any other limit: when offices close. */
@QuarkusTest
class ExtensionTest {
    @Inject
    Deadlines deadlines;

    private String handler = "";

    @BeforeEach
    void signIn() {
        handler = SignedIn.sample("handler");
    }

    @Test
    void moreTimeAtAnOddHourEndsWhenOfficesCloseThatDay() {
        Filed filed = dispatched(false);
        Instant due = due(filed);
        Instant next = deadlines.dueAt(due, 1);

        ask(filed, next.minus(Duration.ofHours(7)).plusSeconds(61));
        filed.act(SignedIn.sample("lead"), "extension-decision", Map.of("granted", true), null)
                .statusCode(200);

        assertThat(due(filed)).isEqualTo(next);
    }

    @Test
    void anHourLaterOnTheSameDayIsNoMoreTime() {
        Filed filed = dispatched(false);
        String late = due(filed).plus(Duration.ofHours(1)).toString();

        filed.act(handler, "extension", Map.of("dueAt", late, "reason", "Chờ vật tư"), null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dueAt"));
    }

    @Test
    void whatRunsByTheClockIsExtendedToTheMinute() {
        Filed filed = dispatched(true);
        Instant wanted = due(filed).plus(Duration.ofMinutes(61));

        ask(filed, wanted);

        filed.show(handler).body("extension.dueAt", equalTo(wanted.toString()));
    }

    private void ask(Filed filed, Instant wanted) {
        filed.act(handler, "extension", Map.of("dueAt", wanted.toString(), "reason", "Chờ vật tư"), null)
                .statusCode(200);
    }

    private Instant due(Filed filed) {
        return Instant.parse(filed.show(handler).extract().path("dueAt"));
    }

    private static Filed dispatched(boolean urgent) {
        Filed filed = Filed.pothole(SignedIn.resident("0912000914"));
        Map<String, Object> order = new HashMap<>(Map.of("category", "giao-thong", "leadAgency", "ubnd-18880"));
        if (urgent) {
            order.put("urgent", true);
        }
        filed.act(SignedIn.sample("intake"), "dispatch", order, null).statusCode(200);
        return filed;
    }
}
