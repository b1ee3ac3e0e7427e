package vn.hientruong.open311;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.hientruong.platform.problem.InvalidRequest;

/** The two kinds of parts of a multipart form. */
final class MultipartForms {
    private static final Set<String> MEDIA = Set.of("media", "media[]");

    private MultipartForms() {}

    static MultivaluedMap<String, String> texts(MultipartFormDataInput form) {
        MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
        form.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> texts.add(name, value.getValue())));
        return texts;
    }

    /** @throws InvalidRequest for a file that is larger than is taken */
    static List<RequestMedia.File> files(MultipartFormDataInput form) {
        List<RequestMedia.File> files = new ArrayList<>();
        for (Map.Entry<String, java.util.Collection<FormValue>> part :
                form.getValues().entrySet()) {
            for (FormValue value : part.getValue()) {
                if (value.isFileItem() && MEDIA.contains(part.getKey())) {
                    files.add(file(value));
                }
            }
        }
        return files;
    }

    private static RequestMedia.File file(FormValue value) {
        try {
            if (value.getFileItem().getFileSize() > RequestMedia.MOST) {
                throw InvalidRequest.at("?media", "max", RequestMedia.MOST);
            }
            String type = value.getHeaders().getFirst("Content-Type");
            byte[] bytes = value.getFileItem().isInMemory()
                    ? value.getFileItem().getInputStream().readAllBytes()
                    : Files.readAllBytes(value.getFileItem().getFile());
            return new RequestMedia.File(type == null ? "" : type, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
