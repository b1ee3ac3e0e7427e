package vn.hientruong.mobile.settings;

import java.util.Locale;
import vn.hientruong.mobile.look.Appearance;

/** What somebody chose. */
public record Settings(Locale language, Appearance appearance) {
    Settings with(Locale other) {
        return new Settings(other, appearance);
    }

    Settings with(Appearance other) {
        return new Settings(language, other);
    }
}
