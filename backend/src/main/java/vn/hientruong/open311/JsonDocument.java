package vn.hientruong.open311;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON, written as it goes. */
final class JsonDocument implements Document {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** One thing written. */
    private interface Writing {
        void run() throws IOException;
    }

    private final JsonGenerator json;

    JsonDocument(OutputStream out) {
        try {
            json = FACTORY.createGenerator(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void openList(String name) {
        write(() -> {
            name(name);
            json.writeStartArray();
        });
    }

    @Override
    public void closeList() {
        write(json::writeEndArray);
    }

    @Override
    public void openItem(String name) {
        write(() -> {
            name(name);
            json.writeStartObject();
        });
    }

    @Override
    public void closeItem() {
        write(json::writeEndObject);
    }

    @Override
    public void text(String name, @Nullable String value) {
        write(() -> {
            name(name);
            if (value == null || value.isEmpty()) {
                json.writeNull();
            } else {
                json.writeString(value);
            }
        });
    }

    @Override
    public void number(String name, double value) {
        write(() -> {
            name(name);
            json.writeRawValue(plain(value));
        });
    }

    @Override
    public void flag(String name, boolean value) {
        write(() -> {
            name(name);
            json.writeBoolean(value);
        });
    }

    @Override
    public void texts(String name, String item, List<String> values) {
        openList(name);
        write(() -> {
            for (String value : values) {
                json.writeString(value);
            }
        });
        closeList();
    }

    @Override
    public void end() {
        write(json::flush);
    }

    /** Without an exponent, and whole where it is whole. */
    static String plain(double value) {
        String shortest = Double.toString(value);
        if (shortest.indexOf('E') < 0) {
            return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Only members of an object have one. */
    private void name(String name) throws IOException {
        if (json.getOutputContext().inObject()) {
            json.writeFieldName(name);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
