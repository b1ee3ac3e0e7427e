package vn.hientruong.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.infra.Failed;
import vn.hientruong.infra.server.Database;
import vn.hientruong.infra.server.RunProfile;

class FiguresTest {
    @Test
    void medianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(Figures.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Figures.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void pgbenchIsReadWhenNothingFailed() {
        assertThat(Pgbench.transactionsPerSecond("""
                        number of failed transactions: 0 (0.000%)
                        latency average = 2.1 ms
                        tps = 3811.254432 (without initial connection time)
                        """)).isEqualTo(3811.254432);
    }

    @Test
    void pgbenchWithFailuresCountsForNothing() {
        assertThatThrownBy(() -> Pgbench.transactionsPerSecond("number of failed transactions: 7 (1%)\ntps = 12.0\n"))
                .isInstanceOf(Failed.class);
    }

    @Test
    void addressOfTheDatabaseIsTakenApart() {
        Database database = Database.of("jdbc:postgresql://db.example.vn/hientruong?ssl=true", "me", "secret");

        assertThat(database.host()).isEqualTo("db.example.vn");
        assertThat(database.port()).isEqualTo(5432);
        assertThat(database.name()).isEqualTo("hientruong");
    }

    @Test
    void startBenchmarkUsesTheFlagsOfTheRunProfile() {
        assertThat(RunProfile.jvmArguments(Path.of("../backend/pom.xml")))
                .contains("-Dquarkus.profile=demo")
                .noneMatch(argument -> argument.startsWith("-jar"));
    }
}
