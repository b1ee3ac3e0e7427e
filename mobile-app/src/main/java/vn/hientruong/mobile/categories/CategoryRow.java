package vn.hientruong.mobile.categories;

/**
 * One category as the screen shows it.
 *
 * @param limit how soon it is handled, in words
 * @param emergency whom to call, in words; empty where nobody
 */
public record CategoryRow(String name, String limit, String emergency) {
    /** All of it in one breath, for those who listen. */
    public String spoken() {
        String all = name + ". " + limit + ".";
        return emergency.isEmpty() ? all : all + " " + emergency + ".";
    }
}
