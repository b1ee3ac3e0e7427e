package vn.hientruong.mobile.look;

import javafx.scene.Node;

/** Line drawings in a square of 24, drawn for this app. They are ornaments: the control they sit in says what it is. */
public enum Icon {
    CAMERA("M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7a3.5 3.5 0 1 0 0 7"),
    GALLERY("M4 5h16v14H4zM4 16l4.5-5l3.5 4l3-3l5 5M15.5 9.2h.1"),
    MAP("M9 4L3.5 6v14L9 18l6 2l5.5-2V4L15 6zM9 4v14M15 6v14"),
    PIN(
            "M12 21c-4-4.6-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6.4-6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4"),
    LIST("M8.5 6.5H20M8.5 12H20M8.5 17.5H20M4 6.5h.1M4 12h.1M4 17.5h.1"),
    BELL("M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5c.6 .7 1.2 1 2 1s1.4-.3 2-1"),
    PERSON("M12 11.5a4 4 0 1 0 0-8a4 4 0 1 0 0 8M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6"),
    BACK("M15 5l-7 7l7 7"),
    FORWARD("M9 5l7 7l-7 7"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    PLUS("M12 5v14M5 12h14"),
    MINUS("M5 12h14"),
    CHECK("M5 12.5l4.5 4.5L19 7.5"),
    ALERT("M12 4L2.5 20h19zM12 10v4.5M12 17.3h.1"),
    CLOCK("M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 1 0 0 17M12 7.5V12l3 2"),
    PHONE("M7.5 3.5h9v17h-9zM11 17.7h2"),
    SETTINGS("M4 7h8M16.5 7H20M4 17h3.5M12 17h8M14.2 9.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4"
            + "M9.7 19.2a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 1 0 0 4.4"),
    EYE(
            "M2.5 12c2.5-4 5.8-6 9.5-6s7 2 9.5 6c-2.5 4-5.8 6-9.5 6s-7-2-9.5-6zM12 14.5a2.5 2.5 0 1 0 0-5a2.5 2.5 0 1 0 0 5"),
    HEART("M12 19.5C7.5 16 4 13 4 9.5A4 4 0 0 1 12 8a4 4 0 0 1 8 1.5c0 3.5-3.5 6.5-8 10z"),
    SEND("M4 12L20.5 4.5L15 20l-4-6.5zM11 13.5l9.5-9"),
    REFRESH("M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5"),
    TARGET("M12 18.5a6.5 6.5 0 1 0 0-13a6.5 6.5 0 1 0 0 13M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3"),
    TRASH("M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5"),
    DOWNLOAD("M12 4v11M7.5 11l4.5 4.5l4.5-4.5M5 20h14"),
    DOOR("M10 4H5v16h5M14 8l4 4l-4 4M18 12H9.5"),
    SMILE("M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 1 0 0 17M8 14c1 1.6 2.3 2.4 4 2.4s3-.8 4-2.4M9 9.5h.1M15 9.5h.1"),
    FLAT("M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 1 0 0 17M8.5 15h7M9 9.5h.1M15 9.5h.1"),
    FROWN("M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 1 0 0 17M8 16.4c1-1.6 2.3-2.4 4-2.4s3 .8 4 2.4M9 9.5h.1M15 9.5h.1"),
    QUESTION("M9 9.3a3 3 0 1 1 4.7 2.5c-1.1 .7-1.7 1.3-1.7 2.5M12 17.5h.1M12 21a9 9 0 1 0 0-18a9 9 0 1 0 0 18"),
    TEXT("M5 6h14M12 6v13M9.5 19h5M5 6v2.5M19 6v2.5"),
    LANGUAGE("M12 20.5a8.5 8.5 0 1 0 0-17a8.5 8.5 0 1 0 0 17M3.5 12h17M12 3.5c-2.5 2.5-3.6 5.3-3.6 8.5s1.1 6 3.6 8.5"
            + "c2.5-2.5 3.6-5.3 3.6-8.5S14.5 6 12 3.5"),
    MOON("M19.5 14.5A8 8 0 1 1 9.5 4.5a6.5 6.5 0 0 0 10 10z"),
    FUNNEL("M4 5h16l-6 7.5V19l-4-2v-4.5z"),
    SHIELD("M12 3.5l7 2.5v5.5c0 4.5-2.8 7.5-7 9.5c-4.2-2-7-5-7-9.5V6zM8.8 12l2.3 2.3l4.2-4.3");

    private static final double BOX = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new picture of it, one and a half times as high as the text around; style class {@code icon}. */
    public Node picture() {
        return new Picture(BOX, BOX, "icon").with(path, "icon-line");
    }
}
