package vn.hientruong.platform.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Examples kept as files: {@code openapi/examples/<operationId>.request.json} and {@code .response.json}. */
final class Examples {
    private final ObjectMapper json = new ObjectMapper();

    void addTo(Operation operation) {
        String id = operation.getOperationId();
        if (id == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            read(id + ".request")
                    .ifPresent(example -> put(operation.getRequestBody().getContent(), example));
        }
        read(id + ".response")
                .ifPresent(example -> operation.getResponses().getAPIResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(Map.Entry::getValue)
                        .map(APIResponse::getContent)
                        .forEach(content -> put(content, example)));
    }

    private static void put(Content content, Object example) {
        if (content != null) {
            for (MediaType type : content.getMediaTypes().values()) {
                type.setExample(example);
            }
        }
    }

    /** The class path of the application, which while it is being built only the thread knows. */
    private Optional<Object> read(String name) {
        String file = "openapi/examples/" + name + ".json";
        try (InputStream example =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return example == null ? Optional.empty() : Optional.of(json.readValue(example, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
