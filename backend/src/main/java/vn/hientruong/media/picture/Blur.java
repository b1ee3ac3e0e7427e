package vn.hientruong.media.picture;

import java.util.List;

/**
 * Makes areas unrecognisable for good: what is left of each is a few mean colours, with smooth passages between them so
 * that it does not jump to the eye. The means are all that anybody could ever get back.
 */
final class Blur {
    /** Of the box's size, added on each side: detectors cut chins and hair. */
    private static final double MARGIN = 0.2;
    /** Mean colours along the longer side. */
    private static final int CELLS = 5;

    private Blur() {}

    /** @return the very same pixels if there is nothing to blur */
    static Pixels boxes(Pixels pixels, List<Box> boxes) {
        if (boxes.isEmpty()) {
            return pixels;
        }
        Pixels blurred = pixels.copy();
        boxes.forEach(box -> blur(blurred, box));
        return blurred;
    }

    private static void blur(Pixels pixels, Box box) {
        int left = clamp(Math.floor((box.x() - MARGIN * box.width()) * pixels.width()), pixels.width());
        int right = clamp(Math.ceil((box.x() + (1 + MARGIN) * box.width()) * pixels.width()), pixels.width());
        int top = clamp(Math.floor((box.y() - MARGIN * box.height()) * pixels.height()), pixels.height());
        int bottom = clamp(Math.ceil((box.y() + (1 + MARGIN) * box.height()) * pixels.height()), pixels.height());
        if (left >= right || top >= bottom) {
            return;
        }
        Area area = new Area(pixels, left, top, right - left, bottom - top);
        double cell = (double) Math.max(area.width, area.height) / CELLS;
        Pixels means = Shrink.to(
                area,
                Math.max(1, Math.min(area.width, (int) Math.round(area.width / cell))),
                Math.max(1, Math.min(area.height, (int) Math.round(area.height / cell))));
        area.fill(means);
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(most, value));
    }

    private record Area(Pixels pixels, int left, int top, int width, int height) implements Rows {
        @Override
        public void row(int y, byte[] bgr) {
            System.arraycopy(pixels.bgr(), at(0, y), bgr, 0, 3 * width);
        }

        private int at(int x, int y) {
            return 3 * ((top + y) * pixels.width() + left + x);
        }

        /** Bilinear between the middles of the cells. */
        void fill(Pixels means) {
            for (int y = 0; y < height; y++) {
                double down = place(y, height, means.height());
                for (int x = 0; x < width; x++) {
                    double across = place(x, width, means.width());
                    for (int color = 0; color < 3; color++) {
                        pixels.bgr()[at(x, y) + color] = mix(means, across, down, color);
                    }
                }
            }
        }

        private static double place(int at, int length, int cells) {
            return Math.max(0, Math.min(cells - 1, (at + 0.5) * cells / length - 0.5));
        }

        private static byte mix(Pixels means, double across, double down, int color) {
            int x = (int) across;
            int y = (int) down;
            int nextX = Math.min(means.width() - 1, x + 1);
            int nextY = Math.min(means.height() - 1, y + 1);
            double above = lerp(value(means, x, y, color), value(means, nextX, y, color), across - x);
            double below = lerp(value(means, x, nextY, color), value(means, nextX, nextY, color), across - x);
            return (byte) Math.round(lerp(above, below, down - y));
        }

        private static double lerp(double from, double to, double part) {
            return from + (to - from) * part;
        }

        private static int value(Pixels means, int x, int y, int color) {
            return means.bgr()[3 * (y * means.width() + x) + color] & 0xFF;
        }
    }
}
