package vn.hientruong.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.media.Attached;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** What happened to a report, line by line, as one caller may read it. */
@Singleton
public class Timeline {
    /** Until the lead has approved, residents read "đang xử lý" and no half-finished answers. */
    private static final Set<String> STAFF_ONLY =
            Set.of(Action.RESULT.path(), Action.SENDING_BACK.path(), Action.EXTENSION.path());

    /** Nobody has looked over what is added to a report that is public already: it stays between reporter and staff. */
    private static final Set<String> REPORTER_AND_STAFF = Set.of(Action.FOLLOW_UP.path());

    private final ReportRepository reports;
    private final Accounts accounts;
    private final MediaViews media;
    private final Texts texts;
    private final CallerLanguage language;

    Timeline(ReportRepository reports, Accounts accounts, MediaViews media, Texts texts, CallerLanguage language) {
        this.reports = reports;
        this.accounts = accounts;
        this.media = media;
        this.texts = texts;
        this.language = language;
    }

    /**
     * Oldest first.
     *
     * @throws vn.hientruong.platform.problem.NotFound when the caller may not see the report
     */
    @Transactional
    public List<EntryView> of(UUID reportId, Caller caller) {
        Report report = reports.getVisibleTo(caller, reportId);
        boolean staff = ReportPolicy.isStaffOf(caller, report);
        boolean reporter = ReportPolicy.isReporter(caller, report);
        List<ReportEntry> lines = reports.timeline(reportId).stream()
                .filter(line -> staff || isForEverybody(line) || (reporter && isForReporter(line)))
                .toList();
        List<Attached> attached = media.list(report, caller);
        Map<UUID, String> people = staff ? officers(lines) : Map.of();
        return lines.stream()
                .map(line ->
                        view(line, people, media.of(report, caller, attached, line.id(), isForEverybody(line)), caller))
                .toList();
    }

    /** Whether everybody who sees the report may read that line. */
    static boolean isForEverybody(ReportEntry line) {
        return !line.internal() && !STAFF_ONLY.contains(line.action()) && !REPORTER_AND_STAFF.contains(line.action());
    }

    /** Actions whose lines not everybody may read, besides the internal ones. */
    static Set<String> notForEverybody() {
        Set<String> actions = new HashSet<>(STAFF_ONLY);
        actions.addAll(REPORTER_AND_STAFF);
        return actions;
    }

    private static boolean isForReporter(ReportEntry line) {
        return REPORTER_AND_STAFF.contains(line.action());
    }

    private Map<UUID, String> officers(List<ReportEntry> lines) {
        return accounts.names(lines.stream()
                .filter(line -> line.actorRole() != Actor.REPORTER)
                .map(ReportEntry::actorId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private EntryView view(ReportEntry line, Map<UUID, String> people, List<MediaView> shown, Caller reader) {
        return new EntryView(
                line.id(),
                line.at(),
                line.action(),
                line.from().orElse(null),
                line.to(),
                by(line, people),
                line.note().orElse(null),
                line.internal(),
                line.details(),
                shown,
                line.actorId().filter(reader.accountId()::equals).isPresent());
    }

    /** A resident is never named; an officer is named to colleagues only. */
    private String by(ReportEntry line, Map<UUID, String> people) {
        Locale locale = language.get();
        String role = texts.of(locale, "report.actor." + line.actorRole());
        return line.actorId().map(people::get).map(name -> role + ": " + name).orElse(role);
    }
}
