package vn.hientruong.sticker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.hientruong.platform.problem.NotFound;

/** Finds stickers. */
@Singleton
public class Stickers {
    private final StickerRepository stickers;

    Stickers(StickerRepository stickers) {
        this.stickers = stickers;
    }

    /** All of them, by code. */
    @Transactional
    public List<StickerView> list() {
        return stickers.listByCode().stream().map(Sticker::view).toList();
    }

    /** @throws NotFound for a code nobody gave out */
    @Transactional
    public StickerView get(String code) {
        return stickers.findByIdOptional(code).map(Sticker::view).orElseThrow(NotFound::new);
    }

    /** One that still fills in a form. */
    @Transactional
    public Optional<StickerView> findActive(String code) {
        return stickers.findByIdOptional(code)
                .map(Sticker::view)
                .filter(sticker -> sticker.said().active());
    }
}
