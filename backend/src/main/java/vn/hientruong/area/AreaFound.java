package vn.hientruong.area;

import java.util.Locale;
import java.util.UUID;
import vn.hientruong.model.CodeName;

/**
 * An area as the rest of the house knows it.
 *
 * @param id of this area in its time; another area may later carry the same code
 * @param name in Vietnamese
 */
public record AreaFound(UUID id, String code, String name, String nameEn) {
    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }

    /** As it goes over the wire. */
    public CodeName in(Locale language) {
        return new CodeName(code, name(language));
    }
}
