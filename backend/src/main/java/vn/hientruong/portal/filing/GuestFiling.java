package vn.hientruong.portal.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Limit;
import vn.hientruong.identity.Person;
import vn.hientruong.identity.PhoneNumber;
import vn.hientruong.identity.RateLimits;
import vn.hientruong.media.Receiving;
import vn.hientruong.media.Receiving.Photo;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.report.ReportFiling;

/**
 * Use case: somebody without an account files on the web. The report is that of the resident with the phone number they
 * gave; they learn nothing of that person but the code of what they filed.
 */
@RequestScoped
class GuestFiling {
    /** What a commune's name tells of a place. */
    private static final double COMMUNE_METRES = 5_000;

    private final ReportFiling filing;
    private final Receiving receiving;
    private final Accounts accounts;
    private final Areas areas;
    private final QuestionFields questions;
    private final RateLimits limits;
    private final Validator validator;
    private final Clock clock;

    GuestFiling(
            ReportFiling filing,
            Receiving receiving,
            Accounts accounts,
            Areas areas,
            QuestionFields questions,
            RateLimits limits,
            Validator validator,
            Clock clock) {
        this.filing = filing;
        this.receiving = receiving;
        this.accounts = accounts;
        this.areas = areas;
        this.questions = questions;
        this.limits = limits;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Files it, or finds it again. Photos are kept only of what will be taken.
     *
     * @param address of the client, for limits
     * @throws InvalidRequest when the report cannot be taken as it is
     * @throws Forbidden when the resident may file no more
     * @throws vn.hientruong.platform.problem.TooManyRequests when the address or the phone filed too often
     */
    ReportFiling.Answer file(FilingForm form, String address) {
        limits.check(Limit.GUEST_FORM_PER_ADDRESS, address);
        Instant now = clock.instant();
        List<Fault> faults = new ArrayList<>();
        List<Photo> photos = receiving.lookAt(form.photos(), faults);
        NewReport said = said(form, faults);
        Person resident = accounts.residentOfPhone(form.phone(), form.textOrNull("name"), now);
        if (resident.disabled()) {
            throw new Forbidden();
        }
        UUID key = said.clientKey();
        NewReport wanted = with(
                said,
                photos.stream()
                        .map(photo -> receiving.idOf(resident.id(), key, photo))
                        .toList());
        Caller caller = new Caller(resident.id(), Set.of(Role.RESIDENT), null);
        boolean known = filing.requireFit(caller, wanted);
        GuestGate gate = new GuestGate(limits, resident.id().toString(), address);
        if (!known) {
            gate.pass();
        }
        photos.forEach(photo -> receiving.receive(resident.id(), key, photo, now));
        ReportFiling.Answer answer = filing.file(caller, wanted, ReportFiling.Gate.OPEN);
        if (!known && !answer.isNew()) {
            gate.passedInVain();
        }
        return answer;
    }

    /**
     * The report without its photos; everything that is wrong with what was typed or chosen is said at once.
     *
     * @param faults of its photos
     */
    private NewReport said(FilingForm form, List<Fault> faults) {
        NewPlace place = place(form, faults);
        NewReport said = new NewReport(
                form.clientKey().orElseGet(() -> {
                    faults.add(new Fault("/clientKey", "uuid"));
                    return UUID.randomUUID();
                }),
                form.text("category"),
                form.text("description"),
                place,
                form.takenAt(),
                null,
                null,
                form.isTicked("closed") ? Boolean.FALSE : null,
                Channel.WEB,
                null,
                answers(form, faults));
        var broken = validator.validate(said);
        if (!broken.isEmpty()) {
            faults.addAll(
                    InvalidRequest.of(new ConstraintViolationException(broken)).faults());
        }
        gather(faults, () -> PhoneNumber.of(form.phone(), "/phone"));
        if (form.text("name").length() > Limits.NAME) {
            faults.add(new Fault("/name", "size", Limits.NAME));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return said;
    }

    /** Where the position was told, there; where only the commune was, somewhere inside of it. */
    private NewPlace place(FilingForm form, List<Fault> faults) {
        Optional<Double> lat = form.number("lat");
        Optional<Double> lon = form.number("lon");
        String address = form.textOrNull("address");
        if (lat.isPresent() && lon.isPresent()) {
            Double accuracy = form.number("accuracy")
                    .map(metres -> Math.min(metres, Limits.ACCURACY_METRES))
                    .orElse(null);
            return new NewPlace(lat.get(), lon.get(), accuracy, address);
        }
        return areas.findByCode(form.text("area"))
                .flatMap(areas::middleOf)
                .map(middle -> new NewPlace(middle.lat(), middle.lon(), COMMUNE_METRES, address))
                .orElseGet(() -> {
                    faults.add(new Fault("/place", "place-needed"));
                    return new NewPlace(0.0, 0.0, null, address);
                });
    }

    private @Nullable Answers answers(FilingForm form, List<Fault> faults) {
        try {
            return questions.read(form.text("category"), form.typed());
        } catch (InvalidRequest refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    private static void gather(List<Fault> faults, Runnable check) {
        try {
            check.run();
        } catch (InvalidRequest refused) {
            faults.addAll(refused.faults());
        }
    }

    private static NewReport with(NewReport said, List<UUID> media) {
        return new NewReport(
                said.clientKey(),
                said.category(),
                said.description(),
                said.place(),
                said.takenAt(),
                media,
                said.anonymous(),
                said.isPublic(),
                said.channel(),
                said.reporter(),
                said.answers());
    }
}
