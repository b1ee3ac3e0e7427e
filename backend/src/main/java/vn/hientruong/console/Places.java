package vn.hientruong.console;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Caller;
import vn.hientruong.report.Addresses;

/**
 * Finds a place by what a caller says of it: the name of a commune, in any spelling of its accents, an address somebody
 * gave before, or coordinates. There is no register of streets to ask.
 */
@Singleton
public class Places {
    /**
     * A place that may be meant.
     *
     * @param point as the form sends it: latitude and longitude
     */
    record Place(String name, String point) {}

    /**
     * Places that may be meant.
     *
     * @param more whether there are others
     */
    record Found(List<Place> places, boolean more) {
        static final Found NONE = new Found(List.of(), false);
    }

    private static final int MOST = 8;
    private static final Pattern POINT =
            Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*[,; ]\\s*(-?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");

    private final Areas areas;
    private final Addresses addresses;

    Places(Areas areas, Addresses addresses) {
        this.areas = areas;
        this.addresses = addresses;
    }

    /** At most eight: communes that begin with the words, others that hold them, then the newest addresses. */
    Found find(Caller caller, String words, Locale language) {
        Optional<double[]> typed = point(words);
        if (typed.isPresent()) {
            double[] at = typed.get();
            String name = areas.locate(at[0], at[1])
                    .area()
                    .map(area -> area.name(language))
                    .orElse(text(at[0], at[1]));
            return new Found(List.of(new Place(name, text(at[0], at[1]))), false);
        }
        String wanted = folded(words);
        if (wanted.isEmpty()) {
            return Found.NONE;
        }
        Stream<Place> communes = communes(wanted)
                .flatMap(area -> areas.middleOf(area).stream()
                        .map(middle -> new Place(area.name(language), text(middle.lat(), middle.lon()))));
        Addresses.Matches matches = addresses.find(caller, words);
        Stream<Place> before =
                matches.known().stream().map(known -> new Place(known.address(), text(known.lat(), known.lon())));
        List<Place> all = Stream.concat(communes, before).toList();
        return new Found(all.subList(0, Math.min(MOST, all.size())), matches.more() || all.size() > MOST);
    }

    /** Latitude and longitude of what was typed: coordinates, or somewhere inside of the commune of that name. */
    public Optional<double[]> somewhere(String typed) {
        String wanted = folded(typed);
        return point(typed)
                .or(() -> wanted.isEmpty()
                        ? Optional.empty()
                        : communes(wanted)
                                .flatMap(area -> areas.middleOf(area).stream())
                                .map(middle -> new double[] {middle.lat(), middle.lon()})
                                .findFirst());
    }

    /** Those whose name begins with it, then those that hold it. */
    private Stream<AreaFound> communes(String wanted) {
        return Stream.concat(
                        areas.all().stream().filter(area -> bare(area).startsWith(wanted)),
                        areas.all().stream().filter(area -> folded(area.name()).contains(wanted)))
                .distinct();
    }

    /** Latitude and longitude of what was typed or pasted; empty when it is no such thing. */
    public static Optional<double[]> point(String typed) {
        Matcher point = POINT.matcher(typed);
        return point.matches()
                ? Optional.of(new double[] {Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))})
                : Optional.empty();
    }

    /** As a form shows and sends it. */
    public static String text(double lat, double lon) {
        return String.format(Locale.ROOT, "%.5f, %.5f", lat, lon);
    }

    /** The name without what kind of commune it is. */
    private static String bare(AreaFound area) {
        return folded(area.name()).replaceFirst("^(phuong|xa|dac khu) ", "");
    }

    static String folded(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
