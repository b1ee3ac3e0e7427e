package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.media.Attached;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.report.PublishedFilter.Depth;

/** Makes of rows what {@link PublishedReports} tells; the columns are those of its select, in their order. */
@Singleton
class PublishedRows {
    private final Answering answering;
    private final Names names;
    private final ObjectMapper json;

    PublishedRows(Answering answering, Names names, ObjectMapper json) {
        this.names = names;
        this.answering = answering;
        this.json = json;
    }

    Published read(ResultSet row, Depth depth, Locale language) throws SQLException {
        boolean bare = depth == Depth.BARE;
        UUID photo = bare ? null : row.getObject(17, UUID.class);
        return new Published(
                row.getObject(1, UUID.class),
                row.getString(2),
                ReportStatus.valueOf(row.getString(3)),
                names.category(row.getString(4), language),
                bare ? "" : row.getString(14),
                row.getDouble(5),
                row.getDouble(6),
                bare ? null : row.getString(15),
                names.area(row.getObject(7, UUID.class), language),
                names.agencyOrNull(row.getString(8), language),
                Objects.requireNonNull(instant(row, 9)),
                Objects.requireNonNull(instant(row, 10)),
                instant(row, 11),
                row.getObject(12, LocalDate.class),
                instant(row, 13),
                bare ? null : row.getString(16),
                photo == null ? null : PublicMedia.path(photo, Attached.stampOf(row.getString(18))),
                depth == Depth.DETAILED ? detail(row, language) : null);
    }

    private Published.Detail detail(ResultSet row, Locale language) throws SQLException {
        try {
            String said = row.getString(20);
            List<GivenAnswers> given = said == null ? List.of() : json.readValue(said, new TypeReference<>() {});
            return new Published.Detail(
                    row.getString(19),
                    photos(row.getString(21)),
                    steps(row.getString(22)),
                    answering.forEverybody(given, language));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private List<String> photos(@Nullable String pairs) throws JsonProcessingException {
        List<String> paths = new ArrayList<>();
        for (JsonNode pair : array(pairs)) {
            paths.add(PublicMedia.path(
                    UUID.fromString(pair.get(0).asText()),
                    Attached.stampOf(pair.get(1).asText())));
        }
        return paths;
    }

    private List<Published.Step> steps(@Nullable String lines) throws JsonProcessingException {
        List<Published.Step> steps = new ArrayList<>();
        for (JsonNode line : array(lines)) {
            steps.add(new Published.Step(
                    UUID.fromString(line.get(0).asText()),
                    Instant.parse(line.get(1).asText()),
                    line.get(2).asText(),
                    ReportStatus.valueOf(line.get(3).asText()),
                    line.get(4).isNull() ? null : line.get(4).asText()));
        }
        return steps;
    }

    private JsonNode array(@Nullable String text) throws JsonProcessingException {
        return text == null ? json.createArrayNode() : json.readTree(text);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
