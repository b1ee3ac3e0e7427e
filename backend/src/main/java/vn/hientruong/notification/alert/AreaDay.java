package vn.hientruong.notification.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.model.notification.Moment;
import vn.hientruong.notification.DeliveriesWritten;
import vn.hientruong.report.AreaCounts;

/**
 * Tells people in the evening what the day brought in the communes they want to hear of: how many reports came in and how many were
 * resolved, of those that are public. A commune in which nothing happened is not told of.
 */
@Singleton
class AreaDay {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final AgroalDataSource dataSource;
    private final AreaCounts counts;
    private final Areas areas;
    private final Event<DeliveriesWritten> written;
    private final Clock clock;

    AreaDay(
            AgroalDataSource dataSource,
            AreaCounts counts,
            Areas areas,
            Event<DeliveriesWritten> written,
            Clock clock) {
        this.dataSource = dataSource;
        this.counts = counts;
        this.areas = areas;
        this.written = written;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RecurringTask<Void> areaDayTask() {
        return Tasks.recurring("area-day", Schedules.daily(clock.getZone(), EVENING))
                .execute((instance, context) -> tell(clock.instant()));
    }

    /** Of the day that ends then; a second time the same day nobody is told again. */
    void tell(Instant end) {
        for (AreaCounts.Count count : counts.between(end.minus(Duration.ofDays(1)), end)) {
            areas.find(count.areaId()).ifPresent(area -> tell(area, count, end));
        }
    }

    private void tell(AreaFound area, AreaCounts.Count count, Instant end) {
        AreaPieces.Told told = new AreaPieces.Told(
                about(area.code(), LocalDate.ofInstant(end, clock.getZone())),
                "area-day",
                Moment.AREA,
                List.of(
                        area.name(),
                        area.nameEn(),
                        Integer.toString(count.filed()),
                        Integer.toString(count.resolved())),
                end,
                null,
                false);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            @Nullable UUID after = null;
            AreaPieces.Piece piece;
            do {
                piece = AreaPieces.write(
                        connection, told, connection.createArrayOf("text", new Object[] {area.code()}), after);
                connection.commit();
                written.fire(new DeliveriesWritten(true));
                after = piece.last();
            } while (piece.more());
        } catch (SQLException failed) {
            throw new IllegalStateException("The day of an area could not be told", failed);
        }
    }

    /** The same for each run of one day. */
    private static UUID about(String area, LocalDate day) {
        return UUID.nameUUIDFromBytes(("area-day " + area + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
