package vn.hientruong.sticker;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One sticker. Its code stands in the address its QR code leads to, so it never changes. */
@Entity
class Sticker {
    @Id
    private String code;

    private String name;

    private double lat;

    private double lon;

    private @Nullable String address;

    private @Nullable String categoryCode;

    private boolean active;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Sticker() {}

    @SuppressWarnings("NullAway.Init")
    Sticker(String code, NewSticker said) {
        this.code = code;
        become(said);
    }

    final void become(NewSticker said) {
        name = said.name();
        lat = said.lat();
        lon = said.lon();
        address = said.address();
        categoryCode = said.category();
        active = said.active();
    }

    NewSticker said() {
        return new NewSticker(name, lat, lon, address, categoryCode, active);
    }

    StickerView view() {
        return new StickerView(code, said(), version);
    }

    long version() {
        return version;
    }
}
