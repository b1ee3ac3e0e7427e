package vn.hientruong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
    private static final String QUESTION = "how many are open";

    private final Deque<Runnable> later = new ArrayDeque<>();
    private long now;
    private int found;

    private final RecentAnswers<String> recent = new RecentAnswers<>(() -> now, later::add);

    @Test
    void whatWasQuickIsFoundAgainAHundredTimesLater() {
        assertThat(ask(Duration.ofMillis(5))).isEqualTo(1);
        pass(Duration.ofMillis(499));
        assertThat(ask(Duration.ofMillis(5))).isEqualTo(1);
        pass(Duration.ofMillis(2));
        assertThat(ask(Duration.ofMillis(5))).isEqualTo(2);
        assertThat(later).isEmpty();
    }

    @Test
    void whatWasDearIsGoodForAMinute() {
        ask(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(59));
        assertThat(ask(Duration.ofSeconds(2))).isEqualTo(1);
        assertThat(later).isEmpty();
    }

    @Test
    void whatWasDearIsShownALastTimeWhileItIsFoundAnewOnce() {
        ask(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(61));
        assertThat(ask(Duration.ofSeconds(2))).isEqualTo(1);
        assertThat(ask(Duration.ofSeconds(2))).isEqualTo(1);
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(ask(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(later).isEmpty();
    }

    @Test
    void nothingIsShownLongerThanFiveMinutes() {
        ask(Duration.ofSeconds(2));
        pass(RecentAnswers.LAST.plusMillis(1));
        assertThat(ask(Duration.ofSeconds(2))).isEqualTo(2);
    }

    @Test
    void whatCannotBeFoundAnewIsForgotten() {
        ask(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(61));
        Supplier<Object> failing = () -> {
            throw new IllegalStateException("the database is away");
        };
        assertThat(recent.of(QUESTION, failing)).isEqualTo(1);
        later.remove().run();
        assertThatThrownBy(() -> recent.of(QUESTION, failing)).hasMessage("the database is away");
    }

    private Object ask(Duration takes) {
        return recent.of(QUESTION, () -> {
            pass(takes);
            return ++found;
        });
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
