package vn.hientruong.mobile.around;

import vn.hientruong.mobile.map.Spot;

/**
 * One report, or several at one place.
 *
 * @param id of the only report there; empty for several, or where the backend does not say
 * @param name what it is, or how many they are, in words
 * @param code of the only report; empty for several
 * @param kind colour of its status
 * @param away how far from the middle of the map, in words
 */
public record AroundRow(Spot spot, long reports, String id, String name, String code, String kind, String away) {
    /** All of it in one breath, for those who listen. */
    public String spoken() {
        return name + ". " + away;
    }

    boolean single() {
        return reports == 1;
    }
}
