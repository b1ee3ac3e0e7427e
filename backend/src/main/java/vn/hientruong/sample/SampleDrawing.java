package vn.hientruong.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws street scenes, so that the sample carries no photo of anybody's street. No text: a bare server has no fonts. */
final class SampleDrawing {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int HORIZON = 330;
    private static final int PICTURES = 24;

    private static final int SCENES = 4;
    /** What a category is drawn as; the others are any scene. */
    private static final Map<String, Integer> SCENE_OF = Map.of(
            "giao-thong",
            0,
            "chieu-sang",
            1,
            "cap-dien-vien-thong",
            1,
            "ve-sinh-moi-truong",
            2,
            "o-nhiem",
            2,
            "thoat-nuoc",
            3,
            "cap-nuoc",
            3,
            "thien-tai-chay-no",
            3);

    private final Graphics2D pen;
    private final Random random;

    private SampleDrawing(Graphics2D pen, Random random) {
        this.pen = pen;
        this.random = random;
    }

    /** JPEG files. */
    static List<byte[]> photos(Random random) {
        List<byte[]> photos = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            new SampleDrawing(pen, random).scene(i);
            pen.dispose();
            photos.add(jpeg(image));
        }
        return photos;
    }

    /** One of the photos, showing what the category is about. */
    static byte[] of(String category, List<byte[]> photos, Random random) {
        int scene = SCENE_OF.getOrDefault(category, random.nextInt(SCENES));
        return photos.get(scene + SCENES * random.nextInt(photos.size() / SCENES));
    }

    private void scene(int number) {
        sky();
        houses();
        road();
        switch (number % SCENES) {
            case 0 -> pothole();
            case 1 -> lamp();
            case 2 -> rubbish();
            default -> flood();
        }
    }

    private void sky() {
        Color high = new Color(90 + random.nextInt(80), 150 + random.nextInt(50), 220);
        pen.setPaint(new GradientPaint(0, 0, high, 0, HORIZON, new Color(235, 235, 225)));
        pen.fillRect(0, 0, WIDTH, HORIZON);
        pen.setColor(new Color(150, 160, 130));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
    }

    private void houses() {
        for (int x = 0; x < WIDTH; x += 90 + random.nextInt(60)) {
            int height = 90 + random.nextInt(150);
            int width = 80 + random.nextInt(50);
            pen.setColor(new Color(190 + random.nextInt(60), 170 + random.nextInt(60), 130 + random.nextInt(80)));
            pen.fillRect(x, HORIZON - height + 20, width, height);
            pen.setColor(new Color(150, 70, 50));
            pen.fillPolygon(
                    new int[] {x - 8, x + width / 2, x + width + 8},
                    new int[] {HORIZON - height + 20, HORIZON - height - 15, HORIZON - height + 20},
                    3);
            pen.setColor(new Color(80, 100, 120));
            pen.fillRect(x + 15, HORIZON - height + 45, 22, 28);
            pen.fillRect(x + 48, HORIZON - height + 45, 22, 28);
        }
    }

    private void road() {
        pen.setColor(new Color(95, 95, 98));
        pen.fillPolygon(new int[] {380, 580, 960, 0}, new int[] {HORIZON + 15, HORIZON + 15, HEIGHT, HEIGHT}, 4);
        pen.setColor(new Color(235, 230, 200));
        pen.setStroke(new BasicStroke(6));
        for (int y = HORIZON + 40; y < HEIGHT; y += 70) {
            pen.drawLine(480, y, 480, y + 30);
        }
    }

    private void pothole() {
        int x = 330 + random.nextInt(200);
        int y = 540 + random.nextInt(80);
        pen.setColor(new Color(60, 55, 50));
        pen.fillOval(x, y, 210, 80);
        pen.setColor(new Color(120, 105, 80));
        pen.fillOval(x + 30, y + 18, 150, 45);
    }

    private void lamp() {
        int x = 140 + random.nextInt(80);
        pen.setColor(new Color(70, 75, 80));
        pen.setStroke(new BasicStroke(10));
        pen.drawLine(x, 600, x, 150);
        pen.drawLine(x, 150, x + 110, 130);
        pen.setColor(new Color(50, 50, 50));
        pen.fillOval(x + 95, 122, 60, 24);
    }

    private void rubbish() {
        for (int i = 0; i < 26; i++) {
            pen.setColor(new Color(random.nextInt(220), random.nextInt(200), random.nextInt(180)));
            pen.fillRoundRect(90 + random.nextInt(230), 520 + random.nextInt(110), 46, 34, 14, 14);
        }
    }

    private void flood() {
        pen.setColor(new Color(130, 115, 85, 215));
        pen.fillOval(60, 470 + random.nextInt(40), 840, 210);
        pen.setColor(new Color(200, 190, 170, 140));
        pen.setStroke(new BasicStroke(3));
        for (int i = 0; i < 9; i++) {
            int x = 150 + random.nextInt(560);
            int y = 510 + random.nextInt(130);
            pen.drawArc(x, y, 90, 16, 0, 180);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
