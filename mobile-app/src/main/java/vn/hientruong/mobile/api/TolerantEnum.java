package vn.hientruong.mobile.api;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Constants by name; a name this app does not know yet is one of them all the same. */
final class TolerantEnum<E extends Enum<E>> implements JsonAdapter<@Nullable E> {
    private final Map<String, E> byName;
    private final E unknown;

    TolerantEnum(E[] constants, E unknown) {
        byName = Arrays.stream(constants).collect(Collectors.toMap(Enum::name, Function.identity()));
        this.unknown = unknown;
    }

    @Override
    public @Nullable E fromJson(JsonReader reader) {
        return reader.isNullValue() ? null : byName.getOrDefault(reader.readString(), unknown);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable E value) {
        writer.value(value == null ? null : value.name());
    }
}
