package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.console.FormBody;
import vn.hientruong.console.QrCode;
import vn.hientruong.model.CodeName;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.web.PublicAddress;
import vn.hientruong.sticker.NewSticker;
import vn.hientruong.sticker.StickerView;
import vn.hientruong.sticker.Stickers;

/** Stickers as the list and the sheet of this desk show them. */
@RequestScoped
class StickerRows {
    /**
     * One line, or one sticker on paper.
     *
     * @param address empty where none is known
     * @param category its name; empty where whoever scans it chooses
     * @param link where its QR code leads, in full
     */
    record Row(String code, String name, String address, String category, boolean active, String link) {
        /** Drawn when it is printed. */
        public QrCode qr() {
            return QrCode.of(link);
        }
    }

    private final Stickers stickers;
    private final Categories categories;
    private final AdminChoices choices;
    private final FormBody bodies;
    private final PublicAddress address;
    private final CallerLanguage language;

    StickerRows(
            Stickers stickers,
            Categories categories,
            AdminChoices choices,
            FormBody bodies,
            PublicAddress address,
            CallerLanguage language) {
        this.stickers = stickers;
        this.categories = categories;
        this.choices = choices;
        this.bodies = bodies;
        this.address = address;
        this.language = language;
    }

    /**
     * Those whose code, name or address holds the words, in any spelling of accents, by code.
     *
     * @param words empty: all of them
     */
    List<Row> find(String words) {
        return stickers.list().stream()
                .map(this::of)
                .filter(row -> Spelling.holds(row.code() + " " + row.name() + " " + row.address(), words))
                .toList();
    }

    /** Those of these codes that are in use, by code. */
    List<Row> listActive(List<String> codes) {
        return stickers.list().stream()
                .filter(sticker -> sticker.said().active() && codes.contains(sticker.code()))
                .map(this::of)
                .toList();
    }

    /** By field of the form of a sticker. */
    Map<String, List<CodeName>> choices() {
        return Map.of("category", choices.categories());
    }

    /** @throws vn.hientruong.platform.problem.InvalidRequest pointing at the fields that break a constraint */
    NewSticker valid(NewSticker said) {
        return bodies.valid(said);
    }

    private Row of(StickerView sticker) {
        NewSticker said = sticker.said();
        String category = said.category() == null
                ? ""
                : categories
                        .find(said.category())
                        .map((Category known) -> known.name(language.get()))
                        .orElse(said.category());
        return new Row(
                sticker.code(),
                said.name(),
                Objects.requireNonNullElse(said.address(), ""),
                category,
                said.active(),
                address.of(sticker.path()));
    }
}
