package vn.hientruong.model.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over from an area.
 *
 * @param codes of those that do, in order; none while it stands
 * @param on first day of those; absent while it stands
 * @param version what {@code If-Match} must carry; goes up with every change
 */
public record AreaSuccessorsView(
        String code, List<String> codes, @Nullable LocalDate on, long version) {}
