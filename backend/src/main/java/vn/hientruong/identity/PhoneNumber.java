package vn.hientruong.identity;

import java.util.regex.Pattern;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.problem.InvalidRequest;

/**
 * A Vietnamese phone number in its one stored form, so 0905… and +84905… are the same person.
 *
 * @param value +84 and nine or ten digits
 */
public record PhoneNumber(String value) {
    private static final Pattern WRITTEN = Pattern.compile(Limits.PHONE_PATTERN);
    private static final Pattern STORED = Pattern.compile("\\+84[1-9][0-9]{8,9}");

    /**
     * Reads a number as people write it; a 0 kept by mistake after +84 is forgiven.
     *
     * @param pointer where it stood in the request
     * @throws InvalidRequest when it is no Vietnamese number
     */
    public static PhoneNumber of(String written, String pointer) {
        if (WRITTEN.matcher(written).matches()) {
            String national = written.startsWith("+84") ? written.substring(3) : written.substring(1);
            String stored = "+84" + (national.startsWith("0") ? national.substring(1) : national);
            if (STORED.matcher(stored).matches()) {
                return new PhoneNumber(stored);
            }
        }
        throw InvalidRequest.at(pointer, "phone");
    }

    /** Hidden, because what is printed ends up in a log. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
