package vn.hientruong.area;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes GeoJSON by hand for tests. */
public final class Drawing {
    private Drawing() {}

    public static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    /** A square commune whose south-west corner and side are given in degrees. */
    public static String square(String code, double west, double south, double side, String... moreProperties) {
        return feature(properties(code, moreProperties), polygon(ring(west, south, side)));
    }

    public static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }

    /** @param more as in {@code "level":"PROVINCE"} */
    public static String properties(String code, String... more) {
        String rest = Arrays.stream(more).map(one -> "," + one).collect(Collectors.joining());
        return "{\"code\":\"" + code + "\",\"name\":\"Xã " + code + "\"" + rest + "}";
    }

    public static String polygon(String... rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
    }

    public static String ring(double west, double south, double side) {
        return String.format(
                Locale.ROOT,
                "[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]",
                west,
                south,
                west + side,
                south + side);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
