package vn.hientruong.open311;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CleanText;

/** What a call says, by name; an empty value is as good as none. */
record Parameters(MultivaluedMap<String, String> sent) {
    Optional<String> find(String name) {
        List<String> values = sent.get(name);
        return values == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(clean(name, values.get(0))).filter(value -> !value.isBlank());
    }

    @Nullable
    String get(String name) {
        return find(name).orElse(null);
    }

    /** What stands between commas. */
    List<String> list(String name) {
        return find(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** @throws InvalidRequest unless it is a number within these */
    Optional<Double> number(String name, double least, double most) {
        return find(name).map(value -> {
            double number = parsed(name, value);
            if (!(number >= least)) {
                throw InvalidRequest.at("?" + name, "min", least);
            }
            if (!(number <= most)) {
                throw InvalidRequest.at("?" + name, "max", most);
            }
            return number;
        });
    }

    /** @throws InvalidRequest unless it is a whole number within these */
    int whole(String name, int least, int most, int otherwise) {
        Optional<Double> number = number(name, least, most);
        if (number.filter(value -> value != Math.rint(value)).isPresent()) {
            throw InvalidRequest.at("?" + name, "type-integer");
        }
        return number.map(Double::intValue).orElse(otherwise);
    }

    static String clean(String name, String value) {
        if (!CleanText.isClean(value)) {
            throw InvalidRequest.at("?" + name, "characters");
        }
        return CleanText.normalised(value);
    }

    private static double parsed(String name, String value) {
        String number = value.strip();
        // Java reads 1d, 0x1p3 and NaN as well
        if (number.length() > 40 || !number.matches("[-+]?[0-9]*[.]?[0-9]+(?:[eE][-+]?[0-9]+)?")) {
            throw InvalidRequest.at("?" + name, "type-number");
        }
        return Double.parseDouble(number);
    }
}
