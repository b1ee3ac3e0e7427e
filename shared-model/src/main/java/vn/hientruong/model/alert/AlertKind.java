package vn.hientruong.model.alert;

/** What an area is warned of. */
public enum AlertKind {
    STORM,
    FLOOD,
    LANDSLIDE,
    ROAD_CLOSED,
    POWER_OR_WATER,
    OTHER
}
