package vn.hientruong.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a server answered.
 *
 * @param request for messages, as in {@code GET /api/v1/me}
 */
public record Answer(String request, int status, byte[] body) {
    /** Stops the tool unless the status is one of these. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).anyMatch(expected -> expected == status)) {
            return this;
        }
        if (status == 429) {
            throw new Failed(request + " answered 429: the server limits what one phone or address may do."
                    + " Start it with HIENTRUONG_LIMITS_FACTOR=1000 for load tests.");
        }
        throw new Failed(request + " answered " + status + " instead of " + Arrays.toString(statuses) + ": " + text());
    }

    public JsonNode json() {
        try {
            return RunningSystem.JSON.readTree(body);
        } catch (IOException notJson) {
            throw new Failed(request + " answered " + status + " with something else than JSON", notJson);
        }
    }

    public <T> T as(Class<T> type) {
        try {
            return RunningSystem.JSON.readValue(body, type);
        } catch (IOException other) {
            throw new Failed(request + " answered something else than a " + type.getSimpleName(), other);
        }
    }

    /** The problem's code and the fields at fault, or an empty text where there is no problem. */
    public String problem() {
        if (status < 400) {
            return "";
        }
        JsonNode problem = json();
        StringBuilder text = new StringBuilder(problem.path("type").asText().replaceAll(".*/", ""));
        for (JsonNode error : problem.path("errors")) {
            text.append(' ').append(error.path("pointer").asText());
        }
        return text.toString();
    }

    private String text() {
        String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
        return text.length() > 500 ? text.substring(0, 500) + " …" : text;
    }
}
