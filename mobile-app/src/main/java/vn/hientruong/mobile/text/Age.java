package vn.hientruong.mobile.text;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in the largest unit that fits. */
public final class Age {
    private final Duration span;

    private Age(Duration span) {
        this.span = span;
    }

    /** A moment that lies ahead, as after the clock was set back, counts as now. */
    public static Age of(Instant then, Instant now) {
        return new Age(Duration.between(then, now));
    }

    public String inWords(Strings text) {
        if (span.toMinutes() < 1) {
            return text.of("age.now");
        }
        if (span.toHours() < 1) {
            return text.of("age.minutes", span.toMinutes());
        }
        return span.toDays() < 1 ? text.of("age.hours", span.toHours()) : text.of("age.days", span.toDays());
    }
}
