package vn.hientruong.sample;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty system at its first start, where {@code hientruong.sample} asks for it; never one that has data. */
@Singleton
class SampleData {
    /** How much. */
    enum Amount {
        NONE,
        /** Areas, categories, agencies, rules and the accounts. */
        DIRECTORY,
        /** And a few hundred reports, and stickers. */
        FULL
    }

    /** After every part that reports and photos need has started. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private final SampleAreas areas;
    private final SampleDirectory directory;
    private final SampleOfficers officers;
    private final SampleStickers stickers;
    private final SampleReports reports;
    private final Welcome welcome;
    private final Amount amount;
    private final Clock clock;

    SampleData(
            SampleAreas areas,
            SampleDirectory directory,
            SampleOfficers officers,
            SampleStickers stickers,
            SampleReports reports,
            Welcome welcome,
            @ConfigProperty(name = "hientruong.sample", defaultValue = "NONE") Amount amount,
            Clock clock) {
        this.areas = areas;
        this.directory = directory;
        this.officers = officers;
        this.stickers = stickers;
        this.reports = reports;
        this.welcome = welcome;
        this.amount = amount;
        this.clock = clock;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        if (amount == Amount.NONE) {
            return;
        }
        Instant now = clock.instant();
        areas.fill(now);
        directory.fill();
        officers.fill(now);
        if (amount == Amount.FULL) {
            stickers.fill();
            reports.fill(now);
            welcome.say();
        }
    }
}
