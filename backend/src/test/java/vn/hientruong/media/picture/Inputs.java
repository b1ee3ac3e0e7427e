package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as strangers send them, drawn or written by hand. */
final class Inputs {
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_BYTES = 13;

    private Inputs() {}

    /** Red and green above blue and white. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colors.length; i++) {
            pen.setColor(colors[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        pen.dispose();
        return image;
    }

    static BufferedImage filled(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    /** As far from smooth as can be. */
    static BufferedImage noise(int width, int height) {
        Random random = new Random(2026);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    static byte[] jpeg(RenderedImage image) {
        return encoded(image, "jpeg");
    }

    static byte[] png(RenderedImage image) {
        return encoded(image, "png");
    }

    static byte[] jpegWith(byte[] jpeg, int marker, byte[] content) {
        return bytes(out -> {
            out.write(jpeg, 0, 2);
            out.writeShort(0xFF00 | marker);
            out.writeShort(content.length + 2);
            out.write(content);
            out.write(jpeg, 2, jpeg.length - 2);
        });
    }

    static byte[] jpegWithExif(byte[] jpeg, byte[] tiff) {
        return jpegWith(jpeg, 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), tiff));
    }

    static byte[] pngWith(byte[] png, String name, byte[] content) {
        int header = PNG_START.length + HEADER_BYTES + 12;
        return bytes(out -> {
            out.write(png, 0, header);
            chunk(out, name, content);
            out.write(png, header, png.length - header);
        });
    }

    /** Grey and black, of any size, and small as a file. */
    static byte[] blackPng(int width, int height) {
        return bytes(out -> {
            pngStart(out, width, height);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
                byte[] row = new byte[width + 1];
                for (int y = 0; y < height; y++) {
                    rows.write(row);
                }
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** A kilobyte that says it is huge. */
    static byte[] bomb(int width, int height) {
        return bytes(out -> {
            pngStart(out, width, height);
            chunk(out, "IDAT", new byte[1000]);
            chunk(out, "IEND", new byte[0]);
        });
    }

    /** One transparent pixel, lossless. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** One frame would be enough to move. */
    static byte[] movingWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRlIAAABXRUJQVlA4WAoAAAACAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhM"
                                + "DQAAAC8AAAAQBxAREYiI/gcA");
    }

    static byte[] heic() {
        return bytes(out -> {
            out.writeInt(24);
            out.writeBytes("ftypheic");
            out.writeInt(0);
            out.writeBytes("mif1heic");
        });
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body.write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void pngStart(DataOutputStream out, int width, int height) throws IOException {
        out.write(PNG_START);
        chunk(out, "IHDR", bytes(header -> {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 0, 0, 0, 0});
        }));
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] named = join(name.getBytes(ISO_8859_1), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] encoded(RenderedImage image, String format) {
        return bytes(out -> {
            if (!ImageIO.write(image, format, out)) {
                throw new IOException("no writer for " + format);
            }
        });
    }

    /** What writes. */
    @FunctionalInterface
    interface Body {
        void write(DataOutputStream out) throws IOException;
    }
}
