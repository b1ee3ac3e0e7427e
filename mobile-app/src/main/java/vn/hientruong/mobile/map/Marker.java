package vn.hientruong.mobile.map;

/**
 * Something that lies on the map and can be pressed.
 *
 * @param count how many things it stands for
 * @param kind its colour: {@code ok}, {@code busy}, {@code ask}, {@code bad} or {@code idle}
 * @param spoken for those who listen
 */
public record Marker(Spot spot, long count, String kind, String spoken, Runnable press) {}
