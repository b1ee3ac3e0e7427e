package vn.hientruong.open311;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two formats of an answer, chosen by the ending of the address. */
enum Format {
    XML("text/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Without the character set, as the discovery file lists them. */
    String mediaType() {
        return contentType.substring(0, contentType.indexOf(';'));
    }

    Document document(OutputStream out) {
        return this == XML ? new XmlDocument(out) : new JsonDocument(out);
    }

    /**
     * By what follows the last part of an address. Without an ending, which the standard leaves open, the Accept header
     * decides.
     *
     * @param ending with its dot, or nothing
     */
    static Optional<Format> find(String ending, @Nullable String accept) {
        return switch (ending) {
            case ".xml" -> Optional.of(XML);
            case ".json" -> Optional.of(JSON);
            case "" -> Optional.of(accepted(accept));
            default -> Optional.empty();
        };
    }

    /** XML, which every client must know, unless JSON is asked for. */
    static Format accepted(@Nullable String accept) {
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return wanted.contains("json") && !wanted.contains("xml") ? JSON : XML;
    }
}
