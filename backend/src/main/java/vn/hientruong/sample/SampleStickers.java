package vn.hientruong.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerEditing;
import vn.hientruong.sticker.Stickers;

/** A sheet of QR stickers and one more, for places in Phường Đồng Hới. */
@Singleton
class SampleStickers {
    private final Stickers stickers;
    private final StickerEditing editing;
    private final SampleDirectory directory;

    SampleStickers(Stickers stickers, StickerEditing editing, SampleDirectory directory) {
        this.stickers = stickers;
        this.editing = editing;
        this.directory = directory;
    }

    /** Where there are none. */
    void fill() {
        if (stickers.list().isEmpty()) {
            Map<String, NewSticker> said = directory.read("stickers.json", new TypeReference<>() {});
            said.forEach((code, sticker) -> editing.write(code, sticker, Seen.NOTHING));
        }
    }
}
