package vn.hientruong.sticker;

/**
 * A sticker as others know it.
 *
 * @param code in the address it leads to
 * @param version goes up with every change
 */
public record StickerView(String code, NewSticker said, long version) {
    /** Where its QR code leads, below the public address. */
    public String path() {
        return "/t/" + code;
    }
}
