package vn.hientruong.media.picture;

/**
 * What one picture may cost.
 *
 * @param maxPixels width times height
 * @param memory in bytes, for everything the decoder holds
 */
record Budget(long maxPixels, long memory) {
    /** Called as soon as a size is known, so that nothing is decoded of what is too large. */
    void requireSize(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new UnfitFile(Unfit.DAMAGED);
        }
        if (width > maxPixels / height) {
            throw new UnfitFile(Unfit.TOO_MANY_PIXELS);
        }
    }

    void require(Outline outline) {
        requireSize(outline.width(), outline.height());
        if (outline.wholeBytes() > memory) {
            throw new UnfitFile(Unfit.TOO_MANY_PIXELS);
        }
    }
}
