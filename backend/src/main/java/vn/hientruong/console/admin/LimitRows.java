package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.model.agency.AgencyLimitView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.sla.AgencyLimits;

/** Agencies that promise less time than a category allows, as this desk shows them. */
@RequestScoped
class LimitRows {
    /**
     * One line; what is absent is as the category says.
     *
     * @param agency its code
     */
    record Row(
            String agency,
            String name,
            @Nullable Integer workingDays,
            @Nullable String urgent,
            long version) {}

    private final AgencyLimits limits;
    private final Agencies agencies;
    private final CategoryRows rows;
    private final CallerLanguage language;

    LimitRows(AgencyLimits limits, Agencies agencies, CategoryRows rows, CallerLanguage language) {
        this.limits = limits;
        this.agencies = agencies;
        this.rows = rows;
        this.language = language;
    }

    Map<String, List<Row>> byCategory() {
        return limits.list().stream()
                .collect(Collectors.groupingBy(
                        AgencyLimitView::category, Collectors.mapping(this::row, Collectors.toList())));
    }

    Row row(AgencyLimitView known) {
        Integer minutes = known.limit().urgentMinutes();
        return new Row(
                known.agency(),
                agencies.get(known.agency()).name(language.get()),
                known.limit().workingDays(),
                minutes == null ? null : rows.minutes(minutes),
                known.version());
    }
}
