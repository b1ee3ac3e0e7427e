package vn.hientruong.statistics.opendata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.statistics.Csv;

/** Writes rows of open data as CSV and GeoJSON (RFC 7946), as they come. */
@Singleton
public class OpenFiles {
    private static final List<OpenColumn> COLUMNS = List.of(OpenColumn.values());

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OpenReports reports;
    private final PublicAddress address;

    /** Where rows come from. */
    public interface Rows {
        void to(Consumer<OpenReport> reader);
    }

    OpenFiles(OpenReports reports, PublicAddress address) {
        this.reports = reports;
        this.address = address;
    }

    /** All rows wanted, under one line of keys. */
    public void csv(OpenReports.Wanted wanted, Locale language, OutputStream out) {
        Csv csv = new Csv(out);
        csv.line(COLUMNS.stream().map(OpenColumn::key).toList());
        reports.each(
                wanted,
                language,
                row -> csv.line(Arrays.<@Nullable Object>asList(
                        COLUMNS.stream().map(column -> column.of(row)).toArray())));
        csv.end();
    }

    /**
     * A collection of features.
     *
     * @param members of the collection besides its features, of which those that are maps in lists are links
     */
    public void geoJson(Rows rows, Map<String, Object> members, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setCodec(new com.fasterxml.jackson.databind.ObjectMapper());
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            for (Map.Entry<String, Object> member : members.entrySet()) {
                json.writeObjectField(member.getKey(), member.getValue());
            }
            json.writeArrayFieldStart("features");
            rows.to(row -> feature(json, row));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One feature alone. */
    public void geoJson(OpenReport row, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            feature(json, row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void feature(JsonGenerator json, OpenReport row) {
        try {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeStringField("id", row.report().code());
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(row.lon());
            json.writeNumber(row.lat());
            json.writeEndArray();
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            for (OpenColumn column : COLUMNS) {
                Object value = column.of(row);
                if (value instanceof Double) {
                    continue;
                }
                json.writeStringField(column.key(), value == null ? null : value.toString());
            }
            json.writeStringField(
                    "url", address.of("/open311/v2/requests/" + row.report().code() + ".json"));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
