package vn.hientruong.mobile.testsupport;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures with as much in them as a photo of a street has, drawn by the test itself. */
public final class SamplePhoto {
    private SamplePhoto() {}

    /** The upper left quarter is red, the upper right green, the lower left blue; grain all over. */
    public static BufferedImage street(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(190, 40, 40));
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(new Color(40, 160, 60));
        pen.fillRect(width / 2, 0, width / 2, height / 2);
        pen.setColor(new Color(50, 60, 180));
        pen.fillRect(0, height / 2, width / 2, height / 2);
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 40));
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 12, height / 15);
        }
        pen.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(17) - 8;
                Color c = new Color(image.getRGB(x, y));
                image.setRGB(x, y, rgb(c.getRed() + grain, c.getGreen() + grain, c.getBlue() + grain));
            }
        }
        return image;
    }

    /** A road with a hole in it, to be looked at. */
    public static BufferedImage road(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(150, 190, 225), 0, height / 2f, new Color(225, 235, 240)));
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(new Color(120, 150, 95));
        pen.fillRect(0, height * 2 / 5, width, height);
        pen.setColor(new Color(105, 105, 110));
        int[] across = {width * 2 / 5, width * 3 / 5, width * 11 / 10, -width / 10};
        int[] down = {height * 2 / 5, height * 2 / 5, height, height};
        pen.fillPolygon(across, down, across.length);
        pen.setColor(new Color(70, 68, 70));
        pen.fillOval(width * 3 / 10, height * 3 / 5, width * 2 / 5, height / 5);
        pen.setColor(new Color(45, 42, 42));
        pen.fillOval(width * 7 / 20, height * 63 / 100, width * 3 / 10, height * 7 / 50);
        pen.dispose();
        return image;
    }

    public static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("no writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return written(street(width, height), "jpeg");
    }

    private static int rgb(int red, int green, int blue) {
        return bound(red) << 16 | bound(green) << 8 | bound(blue);
    }

    private static int bound(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
