package vn.hientruong.statistics.opendata;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/** What a row tells, in the order of the columns; the data dictionary describes each by its key. */
public enum OpenColumn {
    CODE("string", row -> row.report().code()),
    STATUS("string", row -> row.report().status().name()),
    CATEGORY("string", row -> row.report().category().code()),
    CATEGORY_NAME("string", row -> row.report().category().name()),
    AREA("string", row -> code(row.report().area())),
    AREA_NAME("string", row -> name(row.report().area())),
    AGENCY("string", row -> code(row.report().agency())),
    AGENCY_NAME("string", row -> name(row.report().agency())),
    FILED_AT("datetime", row -> time(row.report().filedAt())),
    UPDATED_AT("datetime", row -> time(row.report().updatedAt())),
    DUE_AT("datetime", row -> time(row.report().dueAt())),
    RESOLVED_AT("datetime", row -> time(row.report().resolvedAt())),
    LAT("number", OpenReport::lat),
    LON("number", OpenReport::lon),
    PLACE("string", row -> row.coarse() ? "area" : "point");

    private final String type;
    private final Function<OpenReport, @Nullable Object> value;

    OpenColumn(String type, Function<OpenReport, @Nullable Object> value) {
        this.type = type;
        this.value = value;
    }

    /** As in {@code filed_at}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code string}, {@code number} or {@code datetime}. */
    public String type() {
        return type;
    }

    /** A text or a number, or null where the report has none. */
    public @Nullable Object of(OpenReport row) {
        return value.apply(row);
    }

    private static @Nullable String code(@Nullable CodeName named) {
        return named == null ? null : named.code();
    }

    private static @Nullable String name(@Nullable CodeName named) {
        return named == null ? null : named.name();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
