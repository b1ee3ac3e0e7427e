package vn.hientruong.sample;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.hientruong.area.AreaImport;
import vn.hientruong.area.Areas;
import vn.hientruong.platform.text.Texts;

/** Gives an empty system one province and its communes. */
@Singleton
public class SampleAreas {
    private final Areas areas;
    private final AreaImport imports;

    SampleAreas(Areas areas, AreaImport imports) {
        this.areas = areas;
        this.imports = imports;
    }

    /** Does nothing where any area is known. */
    public void fill(Instant now) {
        if (areas.isEmpty()) {
            imports.take(SampleOutlines.read(), false, Texts.VIETNAMESE, now);
        }
    }
}
