package vn.hientruong.sticker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CleanText;

/**
 * Stickers as a table writes them: comma or semicolon, the first line names the columns {@code code, name, lat, lon} and
 * perhaps {@code category} and {@code address}, in any order.
 */
final class StickerFile {
    /** Lines of one file. */
    static final int MOST = 1000;

    private static final List<String> NEEDED = List.of("code", "name", "lat", "lon");
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
            .build();

    private StickerFile() {}

    /**
     * One line as it was written, nothing judged yet.
     *
     * @param number in the file, the heading being 1
     */
    record Line(int number, Map<String, String> cells) {
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        @Nullable
        String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        /** Degrees; some tables write a comma. Null for what is no number. */
        @Nullable
        Double degrees(String column) {
            String text = text(column).replace(',', '.');
            return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") ? Double.valueOf(text) : null;
        }
    }

    /** @throws InvalidRequest when it is no such table, or too long */
    static List<Line> read(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        if (!CleanText.isClean(text)) {
            throw InvalidRequest.at("/file", "characters");
        }
        String heading = text.lines().findFirst().orElse("");
        CsvSchema schema =
                CsvSchema.emptySchema().withHeader().withColumnSeparator(heading.indexOf(';') < 0 ? ',' : ';');
        List<Line> lines = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerFor(Map.class).with(schema).readValues(CleanText.normalised(text))) {
            while (rows.hasNextValue()) {
                if (lines.size() == MOST) {
                    throw InvalidRequest.at("/file", "max-lines", MOST);
                }
                lines.add(new Line(lines.size() + 2, new HashMap<>(rows.nextValue())));
            }
        } catch (JsonProcessingException broken) {
            throw (InvalidRequest) InvalidRequest.at("/file", "no-table").initCause(broken);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        if (lines.isEmpty() || !lines.get(0).cells().keySet().containsAll(NEEDED)) {
            throw InvalidRequest.at("/file", "no-table");
        }
        return lines;
    }
}
