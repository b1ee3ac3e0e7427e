package vn.hientruong.media.picture;

/** A photo as it was read: upright and of at most 1600 pixels a side. */
record Photo(Outline outline, Capture capture, Pixels pixels) {
    /**
     * Reads a whole file.
     *
     * @throws UnfitFile and nothing else, whatever the bytes are
     */
    static Photo read(byte[] content, String promisedType, Budget budget) {
        Outline outline = Outline.of(content, budget);
        if (!outline.type().mediaType().equals(promisedType)) {
            throw new UnfitFile(Unfit.WRONG_TYPE);
        }
        Exif exif = Exif.read(outline.exif());
        Pixels pixels = new Decoder(budget).decode(content, outline);
        return new Photo(outline, exif.capture(), pixels.upright(exif.orientation()));
    }
}
