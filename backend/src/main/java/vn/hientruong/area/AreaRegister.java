package vn.hientruong.area;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Areas of every time, for whoever keeps them. */
@Singleton
public class AreaRegister {
    private final AreaRepository areas;

    AreaRegister(AreaRepository areas) {
        this.areas = areas;
    }

    /**
     * An area in its time.
     *
     * @param validTo first day it is no more; absent while nothing has taken over
     * @param approximate whether its outline is a drawing nobody vouches for
     */
    public record Row(
            String code,
            String name,
            String nameEn,
            AreaLevel level,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean approximate) {
        public String name(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : name;
        }

        /** Whether it is there on that day. */
        public boolean standsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }
    }

    /** Every area there ever was, provinces first, then by code and first day. */
    @Transactional
    public List<Row> list() {
        return areas.listRows();
    }
}
