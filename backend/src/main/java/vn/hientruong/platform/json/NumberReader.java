package vn.hientruong.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads numbers that are numbers: Jackson's own takes the text "NaN", and makes 1e999 infinite. */
final class NumberReader extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    /** @param type {@code Double} or {@code double}, which differ in whether null is one of their values */
    NumberReader(Class<Double> type) {
        super(type);
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
    public @Nullable Double getNullValue(DeserializationContext context) throws JsonMappingException {
        return handledType().isPrimitive()
                ? context.reportInputMismatch(this, "Cannot map `null` into type `double`")
                : null;
    }
}
