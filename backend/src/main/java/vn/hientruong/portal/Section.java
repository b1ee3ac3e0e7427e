package vn.hientruong.portal;

/** The parts of the public site, in the order of the navigation; each has a name {@code portal.nav.<key>}. */
enum Section {
    HOME("home", "/"),
    FILING("filing", "/report/new"),
    MAP("map", "/map"),
    REPORTS("reports", "/reports"),
    TRACK("track", "/track"),
    FIGURES("figures", "/figures");

    private final String key;
    private final String path;

    /**
     * As a page links it.
     *
     * @param current whether the page at hand belongs to it
     */
    record Link(String path, String name, boolean current) {}

    Section(String key, String path) {
        this.key = key;
        this.path = path;
    }

    String path() {
        return path;
    }

    Link link(Words words, String here) {
        boolean current = here.equals(path) || (this != HOME && here.startsWith(path + "/"));
        return new Link(path, words.of("nav." + key), current);
    }
}
