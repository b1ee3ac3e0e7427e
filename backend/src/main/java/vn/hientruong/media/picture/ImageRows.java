package vn.hientruong.media.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;

/**
 * The rows of a decoded picture, eight bits a sample and over white. Samples are taken as they are in the file: Java's own
 * conversion brightens grey pictures with transparency and is slow for any profile.
 */
final class ImageRows implements Rows {
    private final BufferedImage image;
    private final ColorModel colors;
    private final boolean sampled;
    private final int[] buffer;

    ImageRows(BufferedImage image) {
        this.image = image;
        this.colors = image.getColorModel();
        this.sampled = isSampled(colors);
        this.buffer = new int[(sampled ? image.getRaster().getNumBands() : 1) * image.getWidth()];
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public void row(int y, byte[] bgr) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getSize() == 3 * width() * height()) {
            System.arraycopy(data.getData(), 3 * width() * y, bgr, 0, 3 * width());
        } else if (sampled) {
            image.getRaster().getPixels(0, y, width(), 1, buffer);
            fromSamples(bgr);
        } else {
            image.getRGB(0, y, width(), 1, buffer, 0, width());
            fromArgb(bgr);
        }
    }

    private static boolean isSampled(ColorModel colors) {
        int bits = colors.getComponentSize(0);
        int kinds = colors.getNumColorComponents();
        boolean whole = (colors.getTransferType() == DataBuffer.TYPE_BYTE && bits == 8)
                || (colors.getTransferType() == DataBuffer.TYPE_USHORT && bits == 16);
        return colors instanceof ComponentColorModel
                && whole
                && (kinds == 1 || kinds == 3)
                && !colors.isAlphaPremultiplied();
    }

    private void fromSamples(byte[] bgr) {
        int shift = colors.getComponentSize(0) - 8;
        int kinds = colors.getNumColorComponents();
        int bands = buffer.length / width();
        boolean alpha = colors.hasAlpha();
        for (int from = 0, to = 0; to < 3 * width(); from += bands, to += 3) {
            int opaque = alpha ? buffer[from + kinds] >> shift : 255;
            int red = buffer[from] >> shift;
            int green = kinds == 1 ? red : buffer[from + 1] >> shift;
            int blue = kinds == 1 ? red : buffer[from + 2] >> shift;
            put(bgr, to, opaque, red, green, blue);
        }
    }

    private void fromArgb(byte[] bgr) {
        for (int x = 0; x < buffer.length; x++) {
            int argb = buffer[x];
            put(bgr, 3 * x, argb >>> 24, argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
        }
    }

    private static void put(byte[] bgr, int to, int opaque, int red, int green, int blue) {
        bgr[to] = overWhite(blue, opaque);
        bgr[to + 1] = overWhite(green, opaque);
        bgr[to + 2] = overWhite(red, opaque);
    }

    private static byte overWhite(int sample, int opaque) {
        return (byte) (opaque == 255 ? sample : (sample * opaque + 255 * (255 - opaque) + 127) / 255);
    }
}
