package vn.hientruong.open311;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.AreaIndex;
import vn.hientruong.area.Areas;
import vn.hientruong.model.Limits;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * Where a request is: a point, or a commune in whose middle it is put, said with how little that is certain. An address names
 * its commune somewhere; the code of a commune is an {@code address_id}.
 */
@Singleton
class Places {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern KIND = Pattern.compile("^ (?:phuong|xa|thi tran|dac khu) ");

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** @throws InvalidRequest without one whole place, or for one that cannot be found */
    NewPlace of(Parameters said) {
        Optional<Double> lat = said.number("lat", -90, 90);
        Optional<Double> lon = said.number("long", -180, 180);
        String address = said.get("address_string");
        if (address != null && address.length() > Limits.ADDRESS) {
            throw InvalidRequest.at("?address_string", "size", Limits.ADDRESS);
        }
        if (lat.isPresent() != lon.isPresent()) {
            throw InvalidRequest.at(lat.isPresent() ? "?long" : "?lat", "not-null");
        }
        if (lat.isPresent() && lon.isPresent()) {
            return new NewPlace(lat.get(), lon.get(), null, address);
        }
        String id = said.get("address_id");
        if (id != null) {
            return areas.findByCode(id.strip())
                    .flatMap(area -> middle(area, address))
                    .orElseThrow(() -> InvalidRequest.at("?address_id", "no-such-address"));
        }
        if (address == null) {
            throw InvalidRequest.at("?lat, long", "open311-place");
        }
        return named(address).orElseThrow(() -> InvalidRequest.at("?address_string", "no-such-address"));
    }

    /** In the commune whose name it holds; of several the longest, so that "Đồng Hới" is not taken for "Đồng". */
    private Optional<NewPlace> named(String address) {
        String words = words(address);
        return areas.all().stream()
                .filter(area -> words.contains(KIND.matcher(words(area.name())).replaceFirst(" ")))
                .max(Comparator.comparingInt(area -> area.name().length()))
                .flatMap(area -> middle(area, address));
    }

    /** In small letters without accents, a blank before and after each word. */
    private static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return " " + BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip() + " ";
    }

    private Optional<NewPlace> middle(AreaFound area, @Nullable String address) {
        return areas.middleOf(area)
                .map((AreaIndex.Middle middle) ->
                        new NewPlace(middle.lat(), middle.lon(), (double) Limits.ACCURACY_METRES, address));
    }
}
