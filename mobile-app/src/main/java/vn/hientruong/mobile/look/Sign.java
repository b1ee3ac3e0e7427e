package vn.hientruong.mobile.look;

import java.util.Arrays;
import javafx.scene.Node;

/** Pictures of what can be reported, line drawings in a square of 24; named as the backend names a category's icon. */
public enum Sign {
    ROAD("M9 4L4 20M15 4l5 16M12 4v3M12 10.5v3M12 17v3"),
    TRAFFIC(
            "M8.5 3h7v18h-7zM12 8.2a1.7 1.7 0 1 0 0-3.4a1.7 1.7 0 1 0 0 3.4M12 13.7a1.7 1.7 0 1 0 0-3.4a1.7 1.7 0 1 0 0 3.4"
                    + "M12 19.2a1.7 1.7 0 1 0 0-3.4a1.7 1.7 0 1 0 0 3.4"),
    LIGHT("M6 21V7a4 4 0 0 1 4-4h4M12 3h6l1.5 4h-7.5zM4 21h4M13.5 10l-1.5 4M18 10l1.5 4M15.8 10v4.5"),
    WATER("M12 3c4 4.8 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6.2 6-11zM9 14.5a3 3 0 0 0 3 3"),
    WASTE("M6 8h12l-1.2 13H7.2zM4 8h16M9.5 8L10.5 4h3l1 4M10 12v5.5M14 12v5.5"),
    POLLUTION("M4 21V10l5 3v-3l5 3V4h5v17zM4 21h16M8 17h.1M12 17h.1M16 17h.1"),
    NOISE("M4 9.5v5h4l5 4v-13l-5 4zM16 9.5a3.5 3.5 0 0 1 0 5M18.5 7a7 7 0 0 1 0 10"),
    TREE("M12 21v-7M12 14a5.5 5.5 0 1 1 3.5-9.7a4.5 4.5 0 0 1 .5 8.7c-1 .7-2.5 1-4 1zM12 17l3-2.5"),
    BUILDING("M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3M16.5 13h.1M16.5 17h.1"),
    ELECTRICITY("M13 3L6 13.5h5L10.5 21L18 10h-5.5z"),
    ANIMAL("M12 20c-3 0-5-1.5-5-3.8c0-2 2.5-4.2 5-4.2s5 2.2 5 4.2c0 2.3-2 3.8-5 3.8M6 11.5h.1M18 11.5h.1M9.5 7.5h.1"
            + "M14.5 7.5h.1"),
    FIRE(
            "M12 21a6 6 0 0 1-6-6c0-3.5 3-5 3.5-9c2 1 3 2.5 3.2 4.5c.8-.6 1.2-1.3 1.3-2.3c2.5 1.8 4 4.2 4 6.8a6 6 0 0 1-6 6z"),
    FOOD("M6 3v7a2.5 2.5 0 0 0 5 0V3M8.5 3v18M17 21v-7h-2.5V7c0-2.5 1-4 2.5-4z"),
    OFFICE("M3 20h18M4.5 20V10M19.5 20V10M9 20V10M15 20V10M3 10h18L12 4z"),
    OTHER("M6 12h.1M12 12h.1M18 12h.1M12 21a9 9 0 1 0 0-18a9 9 0 1 0 0 18");

    private static final double BOX = 24;

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    /** The one of that name; {@link #OTHER} for a name this app does not know. */
    public static Sign of(String name) {
        return Arrays.stream(values())
                .filter(sign -> sign.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** A new picture of it; style class {@code sign}. */
    public Node picture() {
        return new Picture(BOX, BOX, "sign").with(path, "icon-line");
    }
}
