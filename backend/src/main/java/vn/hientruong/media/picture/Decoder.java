package vn.hientruong.media.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** From the bytes of a photo to at most 1600 pixels of sRGB a side, not yet upright. */
final class Decoder {
    static final int EDGE = 1600;

    static {
        ImageIO.setUseCache(false);
    }

    private final Budget budget;

    Decoder(Budget budget) {
        this.budget = budget;
    }

    /** @throws UnfitFile and nothing else, whatever the bytes are */
    Pixels decode(byte[] content, Outline outline) {
        try {
            BufferedImage image = read(content, outline);
            Pixels small = Shrink.fit(new ImageRows(image), EDGE);
            return Srgb.convert(small, profile(image, outline));
        } catch (IOException | RuntimeException | StackOverflowError undecodable) {
            throw undecodable instanceof UnfitFile unfit ? unfit : new UnfitFile(Unfit.DAMAGED, undecodable);
        }
    }

    private BufferedImage read(byte[] content, Outline outline) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(outline.type().name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new IllegalStateException("no reader for " + outline.type());
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new EndingInput(content)) {
            reader.setInput(in, true, true);
            budget.requireSize(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(outline);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    /** Keeps every step-th pixel and row only, where memory wants it or where twice the wanted size is still left. */
    private int step(Outline outline) {
        int step = Math.max(1, Math.max(outline.width(), outline.height()) / (2 * EDGE));
        while (outline.pixels() * outline.bytesPerPixel() / step / step > budget.memory()) {
            step++;
        }
        return step;
    }

    private static @Nullable ICC_Profile profile(BufferedImage image, Outline outline) {
        if (image.getColorModel().getColorSpace() instanceof ICC_ColorSpace space
                && space.getType() == ColorSpace.TYPE_RGB
                && !space.isCS_sRGB()) {
            return space.getProfile();
        }
        byte[] icc = outline.icc();
        try {
            return icc == null ? null : ICC_Profile.getInstance(icc);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
