package vn.hientruong.media.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A picture in memory, three bytes a pixel: blue, green, red. */
record Pixels(int width, int height, byte[] bgr) implements Rows {
    Pixels(int width, int height) {
        this(width, height, new byte[3 * width * height]);
    }

    @Override
    public void row(int y, byte[] row) {
        System.arraycopy(bgr, 3 * width * y, row, 0, 3 * width);
    }

    Pixels copy() {
        return new Pixels(width, height, bgr.clone());
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bgr, 0, data, 0, bgr.length);
        return image;
    }

    /** @param orientation as EXIF numbers them, 1 to 8 */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean swapped = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation >= 7;
        boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        Pixels upright = swapped ? new Pixels(height, width) : new Pixels(width, height);
        int to = 0;
        for (int y = 0; y < upright.height; y++) {
            for (int x = 0; x < upright.width; x++) {
                int sourceX = swapped ? y : x;
                int sourceY = swapped ? x : y;
                int from = 3
                        * ((fromBelow ? height - 1 - sourceY : sourceY) * width
                                + (fromRight ? width - 1 - sourceX : sourceX));
                upright.bgr[to++] = bgr[from];
                upright.bgr[to++] = bgr[from + 1];
                upright.bgr[to++] = bgr[from + 2];
            }
        }
        return upright;
    }
}
