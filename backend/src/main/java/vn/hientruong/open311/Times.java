package vn.hientruong.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/** Times as the standard writes them: seconds, and the offset of the zone, always. */
final class Times {
    private static final Pattern READ = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

    /** Where they are none, {@link LocalDateTime#toString} leaves them out. */
    private static final int WITHOUT_SECONDS = 16;

    private Times() {}

    static @Nullable String written(@Nullable Instant time) {
        if (time == null) {
            return null;
        }
        // a list has three thousand times, and a formatter takes four times as long
        ZoneOffset offset = SystemClock.ZONE.getRules().getOffset(time);
        String local =
                LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, offset).toString();
        return (local.length() == WITHOUT_SECONDS ? local + ":00" : local) + offset.getId();
    }

    /**
     * A time of a parameter.
     *
     * @throws InvalidRequest without seconds or zone, or when there is no such time
     */
    static Instant read(String parameter, String value) {
        // a plus that was not encoded arrives as a space
        String time = value.strip().replace(' ', '+');
        try {
            if (READ.matcher(time).matches()) {
                return OffsetDateTime.parse(time).toInstant();
            }
        } catch (DateTimeException noSuchTime) {
            throw (InvalidRequest)
                    InvalidRequest.at("?" + parameter, "type-instant").initCause(noSuchTime);
        }
        throw InvalidRequest.at("?" + parameter, "type-instant");
    }
}
