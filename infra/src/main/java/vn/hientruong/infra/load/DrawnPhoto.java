package vn.hientruong.infra.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A small JPEG that differs from row to row, so that each filed row has a photo of its own. */
final class DrawnPhoto {
    private static final int SIDE = 64;

    private DrawnPhoto() {}

    static byte[] of(String number) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random colours = new Random(number.hashCode());
        for (int block = 0; block < SIDE; block += 8) {
            int colour = colours.nextInt(0x1000000);
            for (int pixel = 0; pixel < SIDE * 8; pixel++) {
                image.setRGB(pixel % SIDE, block + pixel / SIDE, colour);
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpg", jpeg)) {
            throw new IOException("this JDK writes no JPEG");
        }
        return jpeg.toByteArray();
    }
}
