package vn.hientruong.mobile.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.outbox.Draft.Spot;
import vn.hientruong.mobile.outbox.Outcome.ComesBack;
import vn.hientruong.mobile.outbox.Outcome.Delivered;
import vn.hientruong.mobile.outbox.Outcome.NeedsSignIn;
import vn.hientruong.mobile.outbox.Outcome.NoRoom;
import vn.hientruong.mobile.outbox.Outcome.NoWay;
import vn.hientruong.mobile.outbox.Outcome.Trouble;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.outbox.Parcel.Refusal;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.model.report.ReportView;

/**
 * Brings one parcel to the backend: its photos first, then the report. Every step is noted on disk before the next one, and
 * the report is only ever filed with the same words and the same photos, so doing it all again is harmless.
 */
final class Delivery {
    private static final Logger LOG = System.getLogger(Delivery.class.getName());
    /** A backend that finds fault with photos again and again will not be pleased by sending them once more. */
    private static final int MOST_RENEWALS = 3;

    private final Outbox outbox;
    private final ReportApi api;
    private final PhotoDelivery photos;

    Delivery(Outbox outbox, ReportApi api, PhotoDelivery photos) {
        this.outbox = outbox;
        this.api = api;
        this.photos = photos;
    }

    /**
     * Tries once.
     *
     * @param percent told how much has gone, from 0 to 100
     */
    Outcome deliver(Parcel parcel, IntConsumer percent) {
        try {
            Optional<String> account = api.session().account();
            if (account.isEmpty()
                    || !account.get().equals(Objects.requireNonNullElse(parcel.account(), account.get()))) {
                return new NeedsSignIn();
            }
            Parcel mine = parcel.account() != null ? parcel : outbox.update(parcel.key(), one -> one.of(account.get()));
            return photosThenReport(mine, percent);
        } catch (IOException unwritten) {
            LOG.log(Level.WARNING, "Cannot note how far a parcel has come: {0}", unwritten.toString());
            return new NoRoom();
        }
    }

    private Outcome photosThenReport(Parcel parcel, IntConsumer percent) throws IOException {
        Parcel now = parcel;
        Progress progress = new Progress(parcel, percent);
        for (int index = 0; index < now.photos().size(); index++) {
            Optional<Outcome> stopped = photos.deliver(now, index, progress);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            now = outbox.find(parcel.key()).orElse(now);
        }
        return settle(now, api.file(report(now)));
    }

    private Outcome settle(Parcel parcel, Answer<ReportView> answer) throws IOException {
        UUID key = parcel.key();
        if (answer instanceof Received<ReportView> filed) {
            outbox.sent(key, one -> one.sent(filed.value().id(), filed.value().code(), outbox.now()));
            return new Delivered();
        }
        if (answer instanceof Refused<ReportView> refused && !refused.needsSignIn() && !refused.passing()) {
            // only this parcel was ever filed under its key, so whatever the words, the backend has it
            if (refused.code().equals("client-key-reused")) {
                outbox.sent(key, one -> one.sent(null, null, outbox.now()));
                return new Delivered();
            }
            if (onlyPhotosAtFault(refused.problem()) && parcel.renewals() < MOST_RENEWALS) {
                outbox.update(key, Parcel::renewed);
                return new Trouble(Duration.ZERO);
            }
            return comesBack(key, refused);
        }
        return passing(answer);
    }

    private Outcome comesBack(UUID key, Refused<?> refused) throws IOException {
        outbox.refused(key, refusal(refused));
        return new ComesBack();
    }

    /** What a failure means that says nothing of the parcel itself. */
    static Outcome passing(Answer<?> failure) {
        if (failure instanceof Refused<?> refused) {
            return refused.needsSignIn() ? new NeedsSignIn() : new Trouble(refused.pause());
        }
        return new NoWay();
    }

    static Refusal refusal(Refused<?> refused) {
        ProblemView problem = refused.problem();
        List<FieldError> errors = Objects.requireNonNullElse(problem.errors(), List.of());
        String details = String.join(
                "\n",
                errors.stream().map(FieldError::detail).filter(Objects::nonNull).toList());
        return new Refusal(
                refused.code(),
                problem.title(),
                details.isEmpty() ? problem.detail() : details,
                errors.stream()
                        .map(FieldError::pointer)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Files are kept for a time only, so those of a parcel that waited long may be gone. */
    private static boolean onlyPhotosAtFault(ProblemView problem) {
        List<FieldError> errors = Objects.requireNonNullElse(problem.errors(), List.of());
        return !errors.isEmpty()
                && errors.stream()
                        .allMatch(error ->
                                error.pointer() != null && error.pointer().startsWith("/media/"));
    }

    private static NewReport report(Parcel parcel) {
        Draft draft = parcel.draft();
        Spot spot = Objects.requireNonNull(draft.spot(), "nothing is sent without a place");
        return new NewReport(
                parcel.key(),
                Objects.requireNonNull(draft.category(), "nothing is sent without a category"),
                draft.text(),
                new NewPlace(
                        spot.lat(),
                        spot.lon(),
                        spot.accuracyMetres(),
                        spot.address().isBlank() ? null : spot.address()),
                draft.takenAt(),
                parcel.photos().stream().map(KeptPhoto::upload).toList(),
                draft.anonymous(),
                draft.isPublic(),
                null,
                null,
                draft.questionsVersion() == 0 ? null : new Answers(draft.questionsVersion(), draft.answers()));
    }
}
