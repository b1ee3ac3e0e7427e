package vn.hientruong.mobile.testsupport;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Pictures of screens for {@code docs/img/phone}, written when the tests run with {@code -Dhientruong.write-docs=true};
 * {@code -Dhientruong.album=<folder>} writes every one of them there instead, to be looked at.
 */
public final class Album {
    private static final Path DOCS = Path.of("../docs/img/phone");

    private Album() {}

    /** Keeps a picture; only those {@code forDocs} go into the documentation. */
    public static void keep(PhoneScreen screen, String name, boolean forDocs) {
        String all = System.getProperty("hientruong.album");
        if (all != null) {
            write(screen, Path.of(all, name + ".png"));
        } else if (forDocs && Boolean.getBoolean("hientruong.write-docs")) {
            write(screen, DOCS.resolve(name + ".png"));
        }
    }

    private static void write(PhoneScreen screen, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture(screen.get(() -> screen.scene().snapshot(null))), "png", new File(file.toString()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static BufferedImage picture(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        return picture;
    }
}
