package vn.hientruong.media.picture;

import java.util.Arrays;

/** Makes pictures smaller: every pixel of the result is the mean of the area it covers. */
final class Shrink {
    /** A whole pixel, for the parts of pixels on an edge. */
    private static final int WHOLE = 256;

    private final Rows rows;
    private final Pixels result;
    private final int[] target;
    private final int[] share;
    private final int[] sums;
    private final float[] means;

    private Shrink(Rows rows, int width, int height) {
        this.rows = rows;
        this.result = new Pixels(width, height);
        this.target = new int[rows.width()];
        this.share = new int[rows.width()];
        this.sums = new int[3 * width + 3];
        this.means = new float[3 * width];
        for (int x = 0; x < rows.width(); x++) {
            double from = (double) x * width / rows.width();
            double to = (double) (x + 1) * width / rows.width();
            target[x] = Math.min(width - 1, (int) from);
            double inside = Math.min(1, (target[x] + 1 - from) / (to - from));
            share[x] = (int) Math.round(WHOLE * inside);
        }
    }

    /** So that the longer edge is at most this; never larger than it was. */
    static Pixels fit(Rows rows, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(rows.width(), rows.height()));
        return to(rows, Math.max(1, (int) Math.round(rows.width() * scale)), Math.max(1, (int)
                Math.round(rows.height() * scale)));
    }

    /** To this size, in neither direction larger than it was. */
    static Pixels to(Rows rows, int width, int height) {
        return new Shrink(rows, width, height).run();
    }

    private Pixels run() {
        byte[] row = new byte[3 * rows.width()];
        int done = 0;
        for (int y = 0; y < rows.height(); y++) {
            rows.row(y, row);
            double from = (double) y * result.height() / rows.height();
            double to = (double) (y + 1) * result.height() / rows.height();
            sumAcross(row);
            double inside = Math.min(to, done + 1) - from;
            addDown((float) inside);
            if (to >= done + 1 - 1e-9 || y == rows.height() - 1) {
                finish(done++);
                if (to - done > 1e-9) {
                    addDown((float) (to - done));
                }
            }
        }
        return result;
    }

    private void sumAcross(byte[] row) {
        Arrays.fill(sums, 0);
        for (int x = 0, at = 0; x < share.length; x++, at += 3) {
            int to = 3 * target[x];
            int here = share[x];
            int blue = row[at] & 0xFF;
            int green = row[at + 1] & 0xFF;
            int red = row[at + 2] & 0xFF;
            sums[to] += here * blue;
            sums[to + 1] += here * green;
            sums[to + 2] += here * red;
            if (here != WHOLE) {
                int next = WHOLE - here;
                sums[to + 3] += next * blue;
                sums[to + 4] += next * green;
                sums[to + 5] += next * red;
            }
        }
    }

    private void addDown(float weight) {
        for (int i = 0; i < means.length; i++) {
            means[i] += weight * sums[i];
        }
    }

    private void finish(int y) {
        float norm = (float) result.width() / rows.width() / WHOLE;
        int to = 3 * result.width() * y;
        for (int i = 0; i < means.length; i++) {
            result.bgr()[to + i] = (byte) Math.max(0, Math.min(255, Math.round(means[i] * norm)));
            means[i] = 0;
        }
    }
}
