package vn.hientruong.media.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a picture's container says before anything is decoded.
 *
 * @param bytesPerPixel what the decoder holds of one pixel of its result
 * @param wholeBytes what the decoder must hold at once of the whole picture, however small the result is to be
 * @param icc colour profile that the decoder does not apply itself
 * @param exif from its byte order mark on
 */
record Outline(
        ContentType type,
        int width,
        int height,
        int bytesPerPixel,
        long wholeBytes,
        byte @Nullable [] icc,
        byte @Nullable [] exif) {

    long pixels() {
        return (long) width * height;
    }

    /** Reads a whole file; its end must be there. */
    static Outline of(byte[] content, Budget budget) {
        Bytes bytes = new Bytes(content);
        Outline outline;
        if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
            outline = new JpegWalk(bytes, budget).walk();
        } else if (bytes.has(0, "\u0089PNG\r\n\u001a\n")) {
            outline = new PngWalk(bytes, budget).walk();
        } else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            outline = new WebpWalk(bytes, budget).walk();
        } else {
            throw new UnfitFile(Unfit.WRONG_TYPE);
        }
        budget.require(outline);
        return outline;
    }
}
