package vn.hientruong.portal.filing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import vn.hientruong.media.Receiving;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CleanText;

/**
 * What a browser sent: the texts in their one kept form, and files that lie on disk.
 *
 * @param typed by name of the field
 * @param photos in the order in which they were chosen
 */
record FilingForm(MultivaluedMap<String, String> typed, List<Receiving.Sent> photos) {
    /** Name of the field of photos. */
    static final String PHOTO = "photo";

    /** @throws InvalidRequest for text that nobody can type */
    static FilingForm read(Map<String, Collection<FormValue>> sent) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        List<Receiving.Sent> photos = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        sent.forEach((name, values) -> values.forEach(value -> {
            if (value.isFileItem()) {
                if (name.equals(PHOTO) && isChosen(value)) {
                    photos.add(new Receiving.Sent(
                            value.getFileItem().getFile(), value.getHeaders().getFirst("Content-Type")));
                }
            } else if (CleanText.isClean(value.getValue())) {
                // browsers end lines with two characters, and the limit counts one
                typed.add(name, CleanText.normalised(value.getValue()).replace("\r\n", "\n"));
            } else {
                faults.add(new Fault("/" + name, "characters"));
            }
        }));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new FilingForm(typed, photos);
    }

    /** A browser sends an empty nameless file where none was chosen. */
    private static boolean isChosen(FormValue value) {
        return value.getFileName() != null && !value.getFileName().isBlank();
    }

    /** What stands in a field, without what stands around it; empty for nothing. */
    String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean isTicked(String name) {
        return typed.containsKey(name);
    }

    /** People write numbers in groups. */
    String phone() {
        return text("phone").replaceAll("[\\s.\\-()]", "");
    }

    Optional<UUID> clientKey() {
        try {
            return Optional.of(UUID.fromString(text("clientKey").toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Degrees or metres, as scripts write them; empty for what is no plain number. */
    Optional<Double> number(String name) {
        String text = text(name);
        return text.matches("-?[0-9]{1,6}(\\.[0-9]{1,17})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** When the photo says it was taken; what cannot be read counts as nothing, for nobody typed it. */
    @Nullable
    Instant takenAt() {
        try {
            return OffsetDateTime.parse(text("takenAt")).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
