package vn.hientruong.sla;

import java.util.Map;
import vn.hientruong.platform.problem.DomainException;

/** Nobody has said yet when offices work in a year that is needed. Nothing was changed. */
public final class CalendarMissing extends DomainException {
    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarMissing(int year) {
        super(Integer.toString(year));
        this.year = year;
    }

    /** The first year on the way that is not known. */
    public int year() {
        return year;
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("year", year);
    }
}
