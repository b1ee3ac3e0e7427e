package vn.hientruong.mobile.photo;

/**
 * A picture in memory.
 *
 * @param argb row by row
 */
record Pixels(int width, int height, int[] argb) {
    /**
     * Turned so that it stands upright.
     *
     * @param orientation as EXIF says it, 1 to 8; 1 is upright
     */
    Pixels upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        boolean swapped = orientation >= 5;
        int newWidth = swapped ? height : width;
        int newHeight = swapped ? width : height;
        int[] turned = new int[argb.length];
        for (int row = 0; row < newHeight; row++) {
            for (int column = 0; column < newWidth; column++) {
                turned[row * newWidth + column] = argb[source(orientation, row, column)];
            }
        }
        return new Pixels(newWidth, newHeight, turned);
    }

    private int source(int orientation, int row, int column) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> at(row, right - column);
            case 3 -> at(bottom - row, right - column);
            case 4 -> at(bottom - row, column);
            case 5 -> at(column, row);
            case 6 -> at(bottom - column, row);
            case 7 -> at(bottom - column, right - row);
            default -> at(column, right - row);
        };
    }

    private int at(int row, int column) {
        return row * width + column;
    }
}
