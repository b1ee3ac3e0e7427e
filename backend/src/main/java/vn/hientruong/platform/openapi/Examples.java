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
import org.jspecify.annotations.Nullable;

/**
 * Examples kept as files: {@code openapi/examples/<operationId>.request.json} and {@code .response.json}, or
 * {@code <schema>.json} where many operations speak of the same thing.
 */
final class Examples {
    private final ObjectMapper json = new ObjectMapper();

    void addTo(Operation operation) {
        String id = operation.getOperationId();
        if (id == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), id + ".request");
        }
        operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(APIResponse::getContent)
                .forEach(content -> put(content, id + ".response"));
    }

    private void put(@Nullable Content content, String name) {
        if (content != null) {
            content.getMediaTypes()
                    .values()
                    .forEach(type -> read(name).or(() -> ofSchema(type)).ifPresent(type::setExample));
        }
    }

    private Optional<Object> ofSchema(MediaType type) {
        String reference = type.getSchema() == null ? null : type.getSchema().getRef();
        return reference == null ? Optional.empty() : read(reference.substring(reference.lastIndexOf('/') + 1));
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
