package vn.hientruong.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

/** Colours come out as people saw them, whatever the file's way to write them. */
class ColorTest {
    private static final Budget BUDGET = new Budget(100_000_000, 256 << 20);
    private static final int EDGE = 32;
    /** What JPEG may do to a plain colour. */
    private static final int JPEG_LOSS = 4;

    /** Display P3 (180, 90, 60), computed by the published matrices. */
    @Test
    void displayP3BecomesSrgb() throws IOException {
        BufferedImage image = Inputs.filled(EDGE, EDGE, new Color(180, 90, 60));
        byte[] profile = displayP3();
        byte[] jpeg = Inputs.jpegWith(
                Inputs.jpeg(image), 0xE2, Inputs.join("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), profile));
        byte[] png = Inputs.pngWith(Inputs.png(image), "iCCP", named(profile));
        int[] wanted = p3ToSrgb(180, 90, 60);

        assertThat(wanted[0]).isGreaterThan(185);
        assertColor(jpeg, "image/jpeg", JPEG_LOSS, wanted);
        assertColor(png, "image/png", 3, wanted);
    }

    @Test
    void aBrokenProfileIsPassedOver() {
        BufferedImage image = Inputs.filled(EDGE, EDGE, new Color(180, 90, 60));
        byte[] jpeg = Inputs.jpegWith(
                Inputs.jpeg(image), 0xE2, Inputs.join("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), new byte[300]));
        byte[] png = Inputs.pngWith(Inputs.png(image), "iCCP", new byte[] {'a', 0, 0, 1, 2, 3});

        assertColor(jpeg, "image/jpeg", JPEG_LOSS, 180, 90, 60);
        assertColor(png, "image/png", 0, 180, 90, 60);
    }

    @Test
    void cmykBecomesRgb() throws IOException {
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        // Adobe writes ink the other way round: this is no cyan, all magenta, all yellow, no black
        byte[] jpeg = Inputs.jpegWith(cmyk(255, 0, 0, 255), 0xEE, adobe);

        Pixels pixels = Photo.read(jpeg, "image/jpeg", BUDGET).pixels();

        int[] red = color(pixels);
        assertThat(red[0]).isGreaterThan(170);
        assertThat(red[1]).isLessThan(90);
        assertThat(red[2]).isLessThan(90);
    }

    @Test
    void sixteenBitsASampleBecomeEight() {
        BufferedImage grey = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_USHORT_GRAY);
        fill(grey.getRaster(), 0x8080);
        BufferedImage color = image(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT);
        fill(color.getRaster(), 0xC0C0, 0x8080, 0x4040);

        assertColor(Inputs.png(grey), "image/png", 0, 128, 128, 128);
        assertColor(Inputs.png(color), "image/png", 0, 192, 128, 64);
    }

    @Test
    void whatIsTransparentShowsWhite() {
        BufferedImage color = image(ColorSpace.CS_sRGB, true, DataBuffer.TYPE_BYTE);
        fill(color.getRaster(), 200, 100, 0, 51);
        BufferedImage grey = image(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_USHORT);
        fill(grey.getRaster(), 0x8080, 0xFFFF);

        assertColor(Inputs.png(color), "image/png", 1, 244, 224, 204);
        assertColor(Inputs.png(grey), "image/png", 0, 128, 128, 128);
        assertColor(Inputs.webp(), "image/webp", 0, 255, 255, 255);
    }

    @Test
    void greyKeepsItsBrightness() {
        BufferedImage grey = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        fill(grey.getRaster(), 100);

        assertColor(Inputs.png(grey), "image/png", 0, 100, 100, 100);
        assertColor(Inputs.jpeg(grey), "image/jpeg", 1, 100, 100, 100);
    }

    private static void assertColor(byte[] content, String type, int tolerance, int... rgb) {
        int[] color = color(Photo.read(content, type, BUDGET).pixels());
        for (int i = 0; i < 3; i++) {
            assertThat(color[i]).as("sample %d", i).isCloseTo(rgb[i], within(tolerance));
        }
    }

    private static int[] color(Pixels pixels) {
        int middle = 3 * (pixels.height() / 2 * pixels.width() + pixels.width() / 2);
        return new int[] {pixels.bgr()[middle + 2] & 0xFF, pixels.bgr()[middle + 1] & 0xFF, pixels.bgr()[middle] & 0xFF
        };
    }

    private static BufferedImage image(int space, boolean alpha, int type) {
        ComponentColorModel colors = new ComponentColorModel(
                ColorSpace.getInstance(space),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        return new BufferedImage(colors, colors.createCompatibleWritableRaster(EDGE, EDGE), false, null);
    }

    private static void fill(WritableRaster raster, int... samples) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setPixel(x, y, samples);
            }
        }
    }

    private static byte[] cmyk(int... samples) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, EDGE, EDGE, 4, null);
        fill(raster, samples);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's sRGB profile with the primaries of Display P3, adapted to D50. */
    private static byte[] displayP3() {
        ICC_Profile profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.51512, 0.24120, -0.00105));
        profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.29198, 0.69225, 0.04189));
        profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.15710, 0.06657, 0.78407));
        return profile.getData();
    }

    private static byte[] xyz(double... values) {
        return Inputs.bytes(out -> {
            out.writeBytes("XYZ ");
            out.writeInt(0);
            for (double value : values) {
                out.writeInt((int) Math.round(value * 65536));
            }
        });
    }

    private static byte[] named(byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {'p', 0, 0});
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            packed.write(profile);
        }
        return bytes.toByteArray();
    }

    private static int[] p3ToSrgb(int... p3) {
        double[][] matrix = {{1.22494, -0.22494, 0}, {-0.04206, 1.04206, 0}, {-0.01964, -0.07864, 1.09828}};
        int[] rgb = new int[3];
        for (int i = 0; i < 3; i++) {
            double linear = 0;
            for (int j = 0; j < 3; j++) {
                linear += matrix[i][j] * Math.pow((p3[j] / 255.0 + 0.055) / 1.055, 2.4);
            }
            rgb[i] = (int) Math.round(255 * (1.055 * Math.pow(linear, 1 / 2.4) - 0.055));
        }
        return rgb;
    }
}
