package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.handling.Dispatch;
import vn.hientruong.model.handling.Plan;
import vn.hientruong.model.handling.Split.Matter;
import vn.hientruong.model.handling.UrgencyChange;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.time.SystemClock;

/** What an action needs and the report itself cannot know: agencies, people, dates. Each refusal points at its field. */
@Singleton
class ActionChecks {
    private static final int PLAN_YEARS = 2;

    private final Categories categories;
    private final Agencies agencies;
    private final Accounts accounts;
    private final DueTimes dueTimes;
    private final Answering answering;

    ActionChecks(Categories categories, Agencies agencies, Accounts accounts, DueTimes dueTimes, Answering answering) {
        this.answering = answering;
        this.categories = categories;
        this.agencies = agencies;
        this.accounts = accounts;
        this.dueTimes = dueTimes;
    }

    void dispatch(Report report, Dispatch order) {
        List<Fault> faults = new ArrayList<>(answering.faultsLater(report, order.category(), order.answers()));
        if (categories.find(order.category()).filter(Category::active).isEmpty()) {
            faults.add(new Fault("/category", "unknown-category"));
        }
        if (isUnknown(order.leadAgency())) {
            faults.add(new Fault("/leadAgency", "unknown-agency"));
        }
        List<String> cooperating = Objects.requireNonNullElse(order.cooperating(), List.of());
        for (int i = 0; i < cooperating.size(); i++) {
            if (isUnknown(cooperating.get(i))) {
                faults.add(new Fault("/cooperating/" + i, "unknown-agency"));
            }
        }
        if (cooperating.contains(order.leadAgency()) || new HashSet<>(cooperating).size() < cooperating.size()) {
            faults.add(new Fault("/cooperating", "duplicates"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    void matters(List<Matter> matters) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            if (categories.find(matter.category()).filter(Category::active).isEmpty()) {
                faults.add(new Fault("/matters/" + i + "/category", "unknown-category"));
            }
            if (matter.leadAgency() != null && isUnknown(matter.leadAgency())) {
                faults.add(new Fault("/matters/" + i + "/leadAgency", "unknown-agency"));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    void urgency(Report report, UrgencyChange change) {
        if (change.urgency() == report.assignment().urgency()) {
            throw InvalidRequest.at("/urgency", "no-change");
        }
    }

    private boolean isUnknown(String agency) {
        return agencies.find(agency).filter(Agency::active).isEmpty();
    }

    void assignee(Report report, UUID assignee) {
        if (accounts.find(assignee)
                .filter(person -> !person.disabled()
                        && person.roles().contains(Role.HANDLER)
                        && Objects.equals(
                                person.agencyCode(), report.assignment().lead()))
                .isEmpty()) {
            throw InvalidRequest.at("/assignee", "not-a-handler-here");
        }
    }

    void textOrMedia(String pointer, @Nullable String text, @Nullable List<UUID> media) {
        if ((text == null || text.isBlank()) && (media == null || media.isEmpty())) {
            throw InvalidRequest.at(pointer, "text-or-photo");
        }
        if (media != null && new HashSet<>(media).size() < media.size()) {
            throw InvalidRequest.at("/media", "duplicates");
        }
    }

    void promisedDate(Plan plan, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SystemClock.ZONE);
        if (!plan.promisedDate().isAfter(today) || plan.promisedDate().isAfter(today.plusYears(PLAN_YEARS))) {
            throw InvalidRequest.at("/promisedDate", "date-range", today.plusDays(1), today.plusYears(PLAN_YEARS));
        }
    }

    /** @return when it would end */
    Instant extension(Report report, vn.hientruong.model.handling.Extension wanted) {
        Instant due =
                Objects.requireNonNull(report.assignment().dueAt(), "the lifecycle lets nobody ask without a limit");
        Instant latest = dueTimes.latestExtension(report);
        Instant end = dueTimes.extended(report, wanted.dueAt());
        if (!end.isAfter(due) || end.isAfter(latest)) {
            throw InvalidRequest.at("/dueAt", "instant-between", due, latest);
        }
        return end;
    }

    Report mergeTarget(Report report, Report other) {
        if (other.id().equals(report.id()) || ReportLifecycle.isFinal(other.status())) {
            throw InvalidRequest.at("/into", "merge-target");
        }
        return other;
    }
}
