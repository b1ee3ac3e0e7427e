package vn.hientruong.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a day as {@code 2026-11-22} and in no other form. */
final class DateReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int LENGTH = "2026-11-22".length();

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            if (parser.getText().length() == LENGTH) {
                return LocalDate.parse(parser.getText());
            }
        } catch (DateTimeException notADay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no such day");
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a day");
    }
}
