package vn.hientruong.mobile.map;

/**
 * Which part of the world is on the screen: Web Mercator, as every tile server has it.
 *
 * @param lat of the middle, WGS84 degrees
 * @param lon of the middle, WGS84 degrees
 * @param zoom at 0 the world is one tile of {@value #TILE} pixels; each step doubles it
 * @param width pixels
 * @param height pixels
 */
public record Viewport(double lat, double lon, double zoom, double width, double height) {
    static final int TILE = 256;
    static final double FARTHEST = 5;
    static final double NEAREST = 19;
    private static final double MOST_LAT = 85;
    private static final double EARTH_METRES = 40_075_016.686;

    /** What lies outside the world or the zooms is brought back. */
    public Viewport {
        lat = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
        lon = Math.max(-180, Math.min(180, lon));
        zoom = Math.max(FARTHEST, Math.min(NEAREST, zoom));
    }

    Viewport sized(double newWidth, double newHeight) {
        return new Viewport(lat, lon, zoom, newWidth, newHeight);
    }

    /** Pixels from the left. */
    double x(double ofLon) {
        return width / 2 + (worldX(ofLon) - worldX(lon)) * size();
    }

    /** Pixels from the top. */
    double y(double ofLat) {
        return height / 2 + (worldY(ofLat) - worldY(lat)) * size();
    }

    /** What lies under a pixel. */
    Spot at(double x, double y) {
        return new Spot(latOf(worldY(lat) + (y - height / 2) / size()), lonOf(worldX(lon) + (x - width / 2) / size()));
    }

    /** The world was pulled that many pixels to the right and down. */
    Viewport pulled(double right, double down) {
        Spot middle = at(width / 2 - right, height / 2 - down);
        return new Viewport(middle.lat(), middle.lon(), zoom, width, height);
    }

    /** Nearer by so many steps, with what lies under that pixel staying there. */
    Viewport nearer(double steps, double x, double y) {
        Spot kept = at(x, y);
        Viewport near = new Viewport(lat, lon, zoom + steps, width, height);
        return near.pulled(x - near.x(kept.lon()), y - near.y(kept.lat()));
    }

    Viewport to(Spot middle, double newZoom) {
        return new Viewport(middle.lat(), middle.lon(), newZoom, width, height);
    }

    /** All that is on the screen. */
    public Box box() {
        Spot upperLeft = at(0, 0);
        Spot lowerRight = at(width, height);
        return new Box(upperLeft.lon(), lowerRight.lat(), lowerRight.lon(), upperLeft.lat());
    }

    /** Pixels of that many metres on the ground, in the middle of the screen. */
    double pixels(double metres) {
        return metres / (EARTH_METRES * Math.cos(Math.toRadians(lat))) * size();
    }

    /** Pixels of the whole world. */
    double size() {
        return TILE * Math.pow(2, zoom);
    }

    static double worldX(double lon) {
        return (lon + 180) / 360;
    }

    static double worldY(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    private static double lonOf(double worldX) {
        return worldX * 360 - 180;
    }

    private static double latOf(double worldY) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))));
    }
}
