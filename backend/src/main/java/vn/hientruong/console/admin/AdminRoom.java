package vn.hientruong.console.admin;

import java.util.List;

/**
 * A room of the administration desk: one entry of its navigation and of its home. Its page lies at {@link #path}, its
 * name is the text {@code admin.<key>}, and {@code admin.<key>.about} says in a line what is done there.
 */
record AdminRoom(String key) {
    /** In the order of the navigation; who builds a room enters it here. */
    static final List<AdminRoom> ALL = List.of(
            new AdminRoom("areas"),
            new AdminRoom("agencies"),
            new AdminRoom("routing"),
            new AdminRoom("categories"),
            new AdminRoom("limits"),
            new AdminRoom("templates"),
            new AdminRoom("calendars"),
            new AdminRoom("stickers"),
            new AdminRoom("people"),
            new AdminRoom("clients"),
            new AdminRoom("webhooks"),
            new AdminRoom("audit"),
            new AdminRoom("dead-letters")
            // one row a room
            );

    public String path() {
        return AdminHomePage.PATH + "/" + key;
    }

    public String about() {
        return key + ".about";
    }
}
