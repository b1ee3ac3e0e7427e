package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Person;
import vn.hientruong.media.Attached;
import vn.hientruong.model.place.PlaceView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** A report as one caller may see it: what is not theirs to know is absent, not blanked. */
@Singleton
class ReportViews {
    private final ReportRepository reports;
    private final Names names;
    private final Texts texts;
    private final CallerLanguage language;
    private final MediaViews media;
    private final Followers followers;
    private final Accounts accounts;
    private final Answering answering;
    private final Clock clock;

    ReportViews(
            ReportRepository reports,
            Names names,
            Texts texts,
            CallerLanguage language,
            MediaViews media,
            Followers followers,
            Accounts accounts,
            Answering answering,
            Clock clock) {
        this.reports = reports;
        this.names = names;
        this.texts = texts;
        this.language = language;
        this.media = media;
        this.followers = followers;
        this.accounts = accounts;
        this.answering = answering;
        this.clock = clock;
    }

    ReportView of(Report report, Caller caller) {
        return of(
                report,
                caller,
                media.list(report, caller),
                followers.contains(report.id(), caller.accountId()),
                followers.count(report.id()),
                reports.madeOf(report.id()).stream()
                        .filter(child -> ReportPolicy.maySee(caller, child))
                        .map(Report::id)
                        .toList());
    }

    /** Filed a moment ago: nobody follows it yet, and without media the database has nothing more to say about it. */
    ReportView ofNew(Report report, Caller caller, @Nullable List<UUID> ids) {
        List<Attached> attached = ids == null || ids.isEmpty() ? List.of() : media.list(report, caller);
        return of(report, caller, attached, false, 0, List.of());
    }

    private ReportView of(
            Report report,
            Caller caller,
            List<Attached> attached,
            boolean following,
            int followerCount,
            List<UUID> splitInto) {
        Locale locale = language.get();
        Instant now = clock.instant();
        boolean staff = ReportPolicy.isStaffOf(caller, report);
        Filing filing = report.filing();
        Assignment assignment = report.assignment();
        return new ReportView(
                report.id(),
                report.code(),
                report.status(),
                names.category(report.category(), locale),
                filing.description(),
                place(report.place(), locale),
                names.agencyOrNull(assignment.lead(), locale),
                names.agencies(assignment.cooperating(), locale),
                staff ? routing(report.routing(), locale) : null,
                ReportPolicy.maySeeReporter(caller) ? reporter(filing) : null,
                filing.filedAt(),
                filing.takenAt(),
                assignment.dueAt(),
                ReportLifecycle.isOverdue(report.status(), assignment.dueAt(), now),
                assignment.urgent(),
                assignment.urgency(),
                report.promisedDate().orElse(null),
                report.mergedInto().orElse(null),
                staff ? assignee(assignment) : null,
                staff ? contributions(assignment, locale) : null,
                report.splitFrom().orElse(null),
                splitInto,
                media.of(report, caller, attached, null, true),
                staff || ReportPolicy.isResultPublic(report) ? result(report, caller, attached) : null,
                rating(report),
                staff ? extension(report) : null,
                answering.views(report, locale, staff || ReportPolicy.isReporter(caller, report)),
                ReportLifecycle.allowed(report, ReportPolicy.actors(caller, report), now).stream()
                        .map(Action::path)
                        .toList(),
                ReportPolicy.isReporter(caller, report),
                following,
                followerCount,
                report.version());
    }

    private ReportView.@Nullable Assignee assignee(Assignment assignment) {
        UUID id = assignment.assigneeId();
        return id == null
                ? null
                : new ReportView.Assignee(
                        id, accounts.find(id).map(Person::name).orElse(null));
    }

    private List<ReportView.ContributionView> contributions(Assignment assignment, Locale locale) {
        return assignment.cooperating().stream()
                .map(agency -> new ReportView.ContributionView(
                        names.agency(agency, locale), assignment.contributions().get(agency)))
                .toList();
    }

    private PlaceView place(Place place, Locale locale) {
        return new PlaceView(
                place.lat(), place.lon(), place.accuracyMetres(), place.address(), names.area(place.areaId(), locale));
    }

    private ReportView.Routing routing(Routing routing, Locale locale) {
        String lead = routing.lead();
        return new ReportView.Routing(
                lead == null ? null : names.currentAgency(lead, locale),
                routing.cooperating().stream()
                        .map(agency -> names.currentAgency(agency, locale))
                        .distinct()
                        .toList(),
                routing.reason().in(locale, texts));
    }

    private ReportView.@Nullable Reporter reporter(Filing filing) {
        return accounts.find(filing.reporterId())
                .map(person -> new ReportView.Reporter(person.name(), person.phone()))
                .orElse(null);
    }

    private ReportView.@Nullable ResultView result(Report report, Caller caller, List<Attached> attached) {
        return report.result()
                .map(result -> new ReportView.ResultView(
                        result.text(),
                        media.of(report, caller, attached, result.entryId(), ReportPolicy.isResultPublic(report)),
                        result.noPhotoReason().orElse(null),
                        result.handedInAt()))
                .orElse(null);
    }

    private ReportView.@Nullable RatingView rating(Report report) {
        return report.rating()
                .map(rating -> new ReportView.RatingView(
                        rating.score(), rating.comment().orElse(null), rating.ratedAt()))
                .orElse(null);
    }

    private ReportView.@Nullable ExtensionView extension(Report report) {
        return report.extension()
                .map(extension -> new ReportView.ExtensionView(
                        extension.dueAt(),
                        extension.reason(),
                        extension.granted().orElse(null)))
                .orElse(null);
    }
}
