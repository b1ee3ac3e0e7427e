package vn.hientruong.mobile.places;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.jsonb.Jsonb;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hientruong.mobile.text.Plain;

/** All communes. */
public final class Communes {
    /** Before the phone has ever had a network. */
    public static final Communes NONE = new Communes(List.of());

    private final List<Commune> all;
    private final List<double[]> boxes;

    private Communes(List<Commune> all) {
        this.all = all;
        boxes = all.stream().map(Communes::box).toList();
    }

    /**
     * Reads GeoJSON (RFC 7946), polygons alone.
     *
     * @param language of the names
     * @throws JsonException when it is none, or holds no commune
     */
    public static Communes read(byte[] geoJson, Locale language, Jsonb jsonb) {
        boolean english = language.getLanguage().equals("en");
        List<Commune> found = new ArrayList<>();
        try (JsonReader in = jsonb.reader(geoJson)) {
            in.beginObject();
            while (in.hasNextField()) {
                if (in.nextField().equals("features")) {
                    in.beginArray();
                    while (in.hasNextElement()) {
                        feature(in, english).ifPresent(found::add);
                    }
                    in.endArray();
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        } catch (IllegalStateException | IndexOutOfBoundsException | StackOverflowError damaged) {
            throw new JsonException("no outlines", damaged);
        }
        if (found.isEmpty()) {
            throw new JsonException("no commune");
        }
        Collator order = Collator.getInstance(language);
        found.sort(Comparator.comparing(Commune::name, order));
        return new Communes(List.copyOf(found));
    }

    /** By name. */
    public List<Commune> all() {
        return all;
    }

    /** Those whose name has what was typed, accents or not. */
    public List<Commune> search(String typed) {
        return all.stream().filter(one -> Plain.matches(one.name(), typed)).toList();
    }

    /** The commune a point lies in; empty outside all of them. */
    public Optional<Commune> at(double lat, double lon) {
        for (int i = 0; i < all.size(); i++) {
            double[] box = boxes.get(i);
            if (lon >= box[0]
                    && lat >= box[1]
                    && lon <= box[2]
                    && lat <= box[3]
                    && all.get(i).holds(lat, lon)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private static double[] box(Commune commune) {
        double[] box = {180, 90, -180, -90};
        for (double[] ring : commune.rings()) {
            for (int i = 0; i < ring.length; i += 2) {
                box[0] = Math.min(box[0], ring[i]);
                box[1] = Math.min(box[1], ring[i + 1]);
                box[2] = Math.max(box[2], ring[i]);
                box[3] = Math.max(box[3], ring[i + 1]);
            }
        }
        return box;
    }

    private static Optional<Commune> feature(JsonReader in, boolean english) {
        String code = "";
        String name = "";
        String englishName = "";
        List<double[]> rings = new ArrayList<>();
        in.beginObject();
        while (in.hasNextField()) {
            switch (in.nextField()) {
                case "properties" -> {
                    in.beginObject();
                    while (in.hasNextField()) {
                        switch (in.nextField()) {
                            case "code" -> code = in.readString();
                            case "name" -> name = in.readString();
                            case "name_en" -> englishName = in.isNullValue() ? "" : in.readString();
                            default -> in.skipValue();
                        }
                    }
                    in.endObject();
                }
                case "geometry" -> geometry(in, rings);
                default -> in.skipValue();
            }
        }
        in.endObject();
        String shown = english && !englishName.isBlank() ? englishName : name;
        return code.isBlank() || shown.isBlank() || rings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Commune(code, shown, List.copyOf(rings)));
    }

    private static void geometry(JsonReader in, List<double[]> rings) {
        in.beginObject();
        while (in.hasNextField()) {
            if (in.nextField().equals("coordinates")) {
                in.beginArray();
                while (in.hasNextElement()) {
                    nested(in, rings);
                }
                in.endArray();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    /** A ring is an array of points, a point an array of numbers; polygons and their sets nest rings deeper. */
    private static void nested(JsonReader in, List<double[]> rings) {
        List<Double> ring = new ArrayList<>();
        in.beginArray();
        while (in.hasNextElement()) {
            if (in.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
                List<double[]> inner = new ArrayList<>();
                deeper(in, ring, inner);
                rings.addAll(inner);
            } else {
                throw new JsonException("a number where a point belongs");
            }
        }
        in.endArray();
        add(ring, rings);
    }

    private static void deeper(JsonReader in, List<Double> points, List<double[]> rings) {
        List<Double> ring = new ArrayList<>();
        in.beginArray();
        int numbers = 0;
        while (in.hasNextElement()) {
            if (in.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
                deeper(in, ring, rings);
            } else {
                double number = in.readDouble();
                if (numbers++ < 2) {
                    points.add(number);
                }
            }
        }
        in.endArray();
        add(ring, rings);
    }

    private static void add(List<Double> ring, List<double[]> rings) {
        if (!ring.isEmpty()) {
            rings.add(ring.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
