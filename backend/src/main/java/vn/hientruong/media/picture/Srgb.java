package vn.hientruong.media.picture;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Colours of another profile, as phones' Display P3, to the one that needs no profile in the file. */
final class Srgb {
    private static final int[] BLUE_GREEN_RED = {2, 1, 0};

    private Srgb() {}

    /** A profile that is broken or of no RGB colours is passed over. */
    static Pixels convert(Pixels pixels, @Nullable ICC_Profile profile) {
        if (profile == null || profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
            return pixels;
        }
        try {
            ComponentColorModel colors = new ComponentColorModel(
                    new ICC_ColorSpace(profile), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
            WritableRaster raster = Raster.createInterleavedRaster(
                    new DataBufferByte(pixels.bgr(), pixels.bgr().length),
                    pixels.width(),
                    pixels.height(),
                    3 * pixels.width(),
                    3,
                    BLUE_GREEN_RED,
                    new Point());
            BufferedImage converted = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
            new ColorConvertOp(null).filter(new BufferedImage(colors, raster, false, null), converted);
            byte[] bgr = ((DataBufferByte) converted.getRaster().getDataBuffer()).getData();
            return new Pixels(pixels.width(), pixels.height(), bgr);
        } catch (CMMException | IllegalArgumentException unusable) {
            return pixels;
        }
    }
}
