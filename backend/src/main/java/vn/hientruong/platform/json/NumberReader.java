package vn.hientruong.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are numbers: Jackson's own takes the text "NaN", and makes 1e999 infinite. */
final class NumberReader extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    NumberReader() {
        super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return (Double) context.handleUnexpectedToken(Double.class, parser);
        }
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            return (Double) context.handleWeirdNumberValue(Double.class, 0, "too large");
        }
        return number;
    }

    @Override
    public @Nullable Double getNullValue(DeserializationContext context) {
        return null;
    }
}
