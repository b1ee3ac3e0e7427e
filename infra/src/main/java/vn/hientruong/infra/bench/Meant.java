package vn.hientruong.infra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import vn.hientruong.infra.RunningSystem;

/** What kind of answer is meant to be measured: a search that finds nothing is not a search that finds much. */
enum Meant {
    FULL_PAGE,
    ROWS,
    NO_ROWS,
    ANY_ROWS,
    LINES,
    FIGURES,
    /** Reports on a map. */
    MARKS,
    /** A map, be there reports on it or not. */
    ANY_MARKS,
    /** A thousand lines. */
    THOUSAND,
    /** A document of Open311 in XML. */
    MARKUP,
    /** A page of the console. */
    PAGE;

    private static final int GZIP = 0x1f8b;

    boolean fits(byte[] answer) throws IOException {
        if (this == MARKUP) {
            return text(answer).endsWith("</service_requests>");
        }
        return this == PAGE ? text(answer).contains("</html>") : fits(RunningSystem.JSON.readTree(answer));
    }

    private static String text(byte[] answer) throws IOException {
        boolean zipped = answer.length > 2 && (((answer[0] & 0xff) << 8) | (answer[1] & 0xff)) == GZIP;
        try (InputStream in =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(answer)) : new ByteArrayInputStream(answer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean fits(JsonNode answer) {
        JsonNode items = answer.path("items");
        return switch (this) {
            case FULL_PAGE -> items.size() == 50;
            case ROWS -> !items.isEmpty();
            case NO_ROWS -> items.isArray() && items.isEmpty();
            case ANY_ROWS -> items.isArray();
            case LINES -> answer.isArray() && !answer.isEmpty();
            case THOUSAND -> answer.size() == 1000;
            case FIGURES -> !answer.isEmpty();
            case ANY_MARKS -> answer.has("reports");
            case MARKS -> answer.path("reports").asLong() > 0;
            case PAGE, MARKUP -> false;
        };
    }
}
