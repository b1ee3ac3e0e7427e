package vn.hientruong.media.picture;

/** An area to make unrecognisable, in fractions (0 to 1) of the upright picture's width and height. */
public record Box(double x, double y, double width, double height, Kind kind) {
    /** @throws IllegalArgumentException if it lies outside the picture or has no area; what juts out is cut off later */
    public Box {
        if (!(x >= 0 && x < 1 && y >= 0 && y < 1 && width > 0 && width <= 1 && height > 0 && height <= 1)) {
            throw new IllegalArgumentException("no area of a picture");
        }
    }

    /** What is in it. */
    public enum Kind {
        FACE,
        PLATE,
        OTHER
    }
}
