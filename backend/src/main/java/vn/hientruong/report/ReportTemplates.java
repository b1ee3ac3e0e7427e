package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFound;
import vn.hientruong.area.Areas;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.template.FilledTemplate;
import vn.hientruong.model.template.Placeholder;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;
import vn.hientruong.template.Templates;

/** What could be answered to one report: templates filled with what is known of it, in Vietnamese as they are. */
@Singleton
public class ReportTemplates {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(SystemClock.ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReportRepository reports;
    private final Templates templates;
    private final Names names;
    private final Areas areas;

    ReportTemplates(ReportRepository reports, Templates templates, Names names, Areas areas) {
        this.reports = reports;
        this.templates = templates;
        this.names = names;
        this.areas = areas;
    }

    /**
     * For one action, those for the report's category first.
     *
     * @param promisedDate the day about to be promised; null: the one that was
     * @throws vn.hientruong.platform.problem.NotFound when the caller may not see the report
     * @throws Forbidden when they are not of its staff
     */
    @Transactional
    public List<FilledTemplate> of(
            UUID id, Caller caller, Action action, @Nullable RejectionReason reason, @Nullable LocalDate promisedDate) {
        Report report = reports.getVisibleTo(caller, id);
        if (!ReportPolicy.isStaffOf(caller, report)) {
            throw new Forbidden();
        }
        return templates.filled(action, report.category(), reason, values(report, promisedDate));
    }

    private Map<Placeholder, String> values(Report report, @Nullable LocalDate promisedDate) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        Place place = report.place();
        Assignment assignment = report.assignment();
        values.put(Placeholder.CODE, report.code());
        values.put(
                Placeholder.CATEGORY,
                names.category(report.category(), Texts.VIETNAMESE).name());
        values.put(Placeholder.FILED_AT, TIME.format(report.filing().filedAt()));
        put(values, Placeholder.ADDRESS, place.address());
        put(
                values,
                Placeholder.AREA,
                Optional.ofNullable(place.areaId())
                        .flatMap(areas::find)
                        .map(AreaFound::name)
                        .orElse(null));
        String lead = assignment.lead();
        put(
                values,
                Placeholder.AGENCY,
                lead == null ? null : names.agency(lead, Texts.VIETNAMESE).name());
        Instant due = assignment.dueAt();
        put(values, Placeholder.DUE_AT, due == null ? null : TIME.format(due));
        LocalDate promised = promisedDate == null ? report.promisedDate().orElse(null) : promisedDate;
        put(values, Placeholder.PROMISED_DATE, promised == null ? null : DAY.format(promised));
        return values;
    }

    private static void put(Map<Placeholder, String> values, Placeholder placeholder, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(placeholder, value);
        }
    }
}
