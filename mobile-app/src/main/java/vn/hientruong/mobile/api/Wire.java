package vn.hientruong.mobile.api;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.time.DateTimeException;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.problem.ProblemView;

/** Reads JSON by code made at compile time for the shared records, since a phone build knows no reflection. */
@Json.Import({CategoryView.class, ProblemView.class})
public final class Wire {
    private Wire() {}

    /**
     * One value, never null.
     *
     * @param json UTF-8
     * @throws JsonException whatever is wrong with it; the reader itself has other ways to fail
     */
    public static <T> T read(JsonType<T> type, byte[] json) {
        T value;
        try {
            value = type.fromJson(json);
        } catch (DateTimeException | StackOverflowError odd) {
            throw new JsonException("a date that is none, or nested too deep", odd);
        }
        if (value == null) {
            throw new JsonException("null");
        }
        return value;
    }
}
