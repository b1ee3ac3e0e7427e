package vn.hientruong.area;

import java.util.Arrays;
import java.util.Optional;

/** Vietnam has had two levels since July 2025; districts are gone. */
public enum AreaLevel {
    PROVINCE,
    COMMUNE;

    /** By name, in any case. */
    public static Optional<AreaLevel> find(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
