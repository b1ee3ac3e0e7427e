package vn.hientruong.model.category;

import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that can be reported.
 *
 * @param photoRequired whether a report needs at least one photo or video
 * @param workingDays the normal limit for handling
 * @param urgentHours the limit in clock hours when urgent; absent where nothing here is urgent
 * @param emergencyPhone whom to call first when life is in danger
 */
public record CategoryView(
        String code,
        String name,
        boolean photoRequired,
        int workingDays,
        @Nullable Double urgentHours,
        @Nullable String emergencyPhone) {}
