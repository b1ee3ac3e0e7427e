package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.outbox.Parcel.Stage;

/** Reads what this app and older ones have written about a parcel, and writes the newest form. */
final class Formats {
    /** Format 1 had one photo, no extra questions, and no number of its own. */
    static final int CURRENT = 2;

    static final String FILE = "report.json";
    private static final String FIRST_PHOTO = "photo.jpg";

    private final JsonType<Which> which;
    private final JsonType<First> first;
    private final JsonType<Parcel> current;

    Formats(Jsonb jsonb) {
        which = jsonb.type(Which.class);
        first = jsonb.type(First.class);
        current = jsonb.type(Parcel.class);
    }

    byte[] write(Parcel parcel) {
        return current.toJson(parcel).getBytes(UTF_8);
    }

    /**
     * The parcel in a folder; empty when a newer app has written it, which must be left for that app.
     *
     * @throws JsonException when the file is damaged
     */
    Optional<Parcel> read(Path folder) throws IOException {
        byte[] json = Files.readAllBytes(folder.resolve(FILE));
        Integer format = Wire.read(which, json).format();
        if (format == null) {
            return Optional.of(upgraded(folder, Wire.read(first, json)));
        }
        return format > CURRENT ? Optional.empty() : Optional.of(checked(Wire.read(current, json)));
    }

    private static Parcel checked(Parcel parcel) {
        if (parcel.key() == null || parcel.stage() == null || parcel.draft() == null) {
            throw new JsonException("incomplete");
        }
        return parcel;
    }

    private static Parcel upgraded(Path folder, First old) throws IOException {
        UUID key = old.id();
        if (key == null) {
            throw new JsonException("incomplete");
        }
        Path photo = folder.resolve(FIRST_PHOTO);
        List<KeptPhoto> photos = Files.exists(photo)
                ? List.of(new KeptPhoto(FIRST_PHOTO, Files.size(photo), Digest.of(photo), null, false))
                : List.of();
        Double lat = old.lat();
        Double lon = old.lon();
        Spot spot = lat == null || lon == null ? null : new Spot(lat, lon, null, "", "", true);
        String text = old.text();
        return new Parcel(
                CURRENT,
                key,
                old.sent() ? Stage.SENT : Stage.QUEUED,
                new Draft(old.category(), text == null ? "" : text, spot, old.createdAt(), true, true, 0, Map.of()),
                photos,
                old.createdAt(),
                null,
                null,
                0,
                null,
                null);
    }

    /** Which format it is; absent in the first. */
    @Json
    record Which(@Nullable Integer format) {}

    /** Format 1. */
    @Json
    record First(
            @Nullable UUID id,
            @Nullable String category,
            @Nullable String text,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Instant createdAt,
            boolean sent) {}
}
