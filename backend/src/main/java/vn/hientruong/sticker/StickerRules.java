package vn.hientruong.sticker;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.platform.problem.DomainException.Fault;

/** What a sticker must be beyond the shape of its fields. */
@Singleton
class StickerRules {
    private final Categories categories;
    private final Areas areas;

    StickerRules(Categories categories, Areas areas) {
        this.categories = categories;
        this.areas = areas;
    }

    List<Fault> faults(NewSticker said) {
        List<Fault> faults = new ArrayList<>();
        if (said.category() != null
                && categories.find(said.category()).filter(Category::active).isEmpty()) {
            faults.add(new Fault("/category", "unknown-category"));
        }
        if (!areas.locate(said.lat(), said.lon()).inTerritory()) {
            faults.add(new Fault("/point", "outside-territory"));
        }
        return faults;
    }
}
