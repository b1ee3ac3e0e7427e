package vn.hientruong.console.admin;

import java.util.List;

/**
 * The form of something an administrator writes down, as data.
 *
 * @param name first part of its texts: the label of a field is {@code admin.<name>.<field>}, and where there is a text
 *     {@code admin.<name>.<field>.hint} it stands below
 * @param fields in the order of the screen
 */
record AdminForm(String name, List<Field> fields) {
    /** How a field is shown, and what it becomes in the body. */
    enum Kind {
        /** The code that a new thing gets: part of its address, not of its body. */
        CODE,
        LINE,
        TEXT,
        PHONE,
        EMAIL,
        DATE,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        CHECK,
        /** One of few, always chosen when {@code required}. */
        CHOICE,
        /** One of many, found by typing. */
        PICK,
        /** Any number of many, a list in the body. */
        MANY,
        /** Corners of a polygon, a line each as {@code latitude, longitude}; drawn on a map where there is script. */
        OUTLINE
    }

    /**
     * One field.
     *
     * @param name of the component of the body, where a fault points at with a slash before it
     */
    record Field(String name, Kind kind, boolean required) {
        static Field must(String name, Kind kind) {
            return new Field(name, kind, true);
        }

        static Field may(String name, Kind kind) {
            return new Field(name, kind, false);
        }

        /** Whether a fault there is this field's. */
        boolean isAt(String pointer) {
            return pointer.equals("/" + name) || pointer.startsWith("/" + name + "/");
        }
    }

    AdminForm(String name, Field... fields) {
        this(name, List.of(fields));
    }

    /** The same but for one field. */
    AdminForm without(String field) {
        return new AdminForm(
                name,
                fields.stream().filter(other -> !other.name().equals(field)).toList());
    }
}
