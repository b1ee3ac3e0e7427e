package vn.hientruong.mobile.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Content;
import vn.hientruong.mobile.api.ObjectStore;
import vn.hientruong.mobile.api.ObjectStore.Sent;
import vn.hientruong.mobile.api.ReportApi;
import vn.hientruong.mobile.outbox.Outcome.ComesBack;
import vn.hientruong.mobile.outbox.Outcome.NoWay;
import vn.hientruong.mobile.outbox.Outcome.Trouble;
import vn.hientruong.mobile.outbox.Parcel.KeptPhoto;
import vn.hientruong.mobile.outbox.Parcel.Refusal;
import vn.hientruong.model.media.NewUpload;
import vn.hientruong.model.media.UploadPart;
import vn.hientruong.model.media.UploadProgress;
import vn.hientruong.model.media.UploadTicket;

/** Brings one photo of a parcel to the store, from where it stopped the last time. */
final class PhotoDelivery {
    /** A ticket may have run out on the way; a second one that is not taken means trouble. */
    private static final int TICKETS = 2;

    private final Outbox outbox;
    private final ReportApi api;
    private final ObjectStore store;

    PhotoDelivery(Outbox outbox, ReportApi api, ObjectStore store) {
        this.outbox = outbox;
        this.api = api;
        this.store = store;
    }

    /** Empty when the photo is in the store, and that is noted; else why it is not. */
    Optional<Outcome> deliver(Parcel parcel, int index, Progress progress) throws IOException {
        KeptPhoto photo = parcel.photos().get(index);
        if (photo.arrived()) {
            progress.sent(index, photo.bytes());
            return Optional.empty();
        }
        Path file = outbox.file(parcel, photo);
        if (!Files.exists(file)) {
            outbox.refused(parcel.key(), new Refusal("photo-lost", "", null, List.of("/media/" + index)));
            return Optional.of(new ComesBack());
        }
        UUID upload = photo.upload();
        return upload == null ? promise(parcel, index, progress) : goOn(parcel, index, upload, progress, TICKETS);
    }

    private Optional<Outcome> promise(Parcel parcel, int index, Progress progress) throws IOException {
        KeptPhoto photo = parcel.photos().get(index);
        UUID key = UUID.nameUUIDFromBytes((parcel.key() + photo.file() + parcel.renewals()).getBytes(UTF_8));
        Answer<UploadTicket> answer = api.promise(new NewUpload("image/jpeg", photo.bytes(), photo.sha256()), key);
        if (answer instanceof Received<UploadTicket> given) {
            UploadTicket ticket = given.value();
            Parcel noted = outbox.update(parcel.key(), one -> one.withPhoto(index, photo.promised(ticket.id())));
            return send(noted, index, ticket, progress, TICKETS);
        }
        return failed(parcel, answer);
    }

    private Optional<Outcome> goOn(Parcel parcel, int index, UUID upload, Progress progress, int tickets)
            throws IOException {
        Answer<UploadProgress> answer = api.progress(upload);
        if (answer instanceof Received<UploadProgress> known) {
            UploadTicket ticket = known.value().ticket();
            return known.value().received() || known.value().complete() || ticket == null
                    ? arrived(parcel, index, progress)
                    : send(parcel, index, ticket, progress, tickets);
        }
        if (answer instanceof Refused<UploadProgress> refused
                && refused.problem().status() == 404) {
            Parcel forgotten = outbox.update(
                    parcel.key(),
                    one -> one.withPhoto(index, one.photos().get(index).promised(null)));
            return promise(forgotten, index, progress);
        }
        return failed(parcel, answer);
    }

    private Optional<Outcome> send(Parcel parcel, int index, UploadTicket ticket, Progress progress, int tickets)
            throws IOException {
        Sent sent = put(parcel, index, ticket, progress);
        return switch (sent) {
            case TAKEN -> arrived(parcel, index, progress);
            case OFFLINE -> Optional.of(new NoWay());
            case NOT_TAKEN ->
                tickets > 1
                        ? goOn(parcel, index, ticket.id(), progress, tickets - 1)
                        : Optional.of(new Trouble(Duration.ZERO));
        };
    }

    private Sent put(Parcel parcel, int index, UploadTicket ticket, Progress progress) {
        KeptPhoto photo = parcel.photos().get(index);
        Path file = outbox.file(parcel, photo);
        List<UploadPart> parts = ticket.parts();
        if (parts == null || parts.isEmpty()) {
            String url = ticket.url();
            // a ticket without any address: the store has it already, and the answer that said so got lost
            return url == null
                    ? Sent.TAKEN
                    : store.put(ticket, url, Content.of(file, 0, photo.bytes(), gone -> progress.sent(index, gone)));
        }
        for (UploadPart part : parts.stream()
                .sorted(Comparator.comparingInt(UploadPart::number))
                .toList()) {
            Content content =
                    Content.of(file, part.offset(), part.bytes(), gone -> progress.sent(index, part.offset() + gone));
            Sent sent = store.put(ticket, part.url(), content);
            if (sent != Sent.TAKEN) {
                return sent;
            }
        }
        return Sent.TAKEN;
    }

    private Optional<Outcome> arrived(Parcel parcel, int index, Progress progress) throws IOException {
        KeptPhoto photo = parcel.photos().get(index);
        outbox.update(
                parcel.key(),
                one -> one.withPhoto(index, one.photos().get(index).there()));
        progress.sent(index, photo.bytes());
        return Optional.empty();
    }

    /** Too many files under way heals by itself once they are used or forgotten; a kind that is not taken never does. */
    private Optional<Outcome> failed(Parcel parcel, Answer<?> answer) throws IOException {
        if (answer instanceof Refused<?> refused
                && !refused.passing()
                && !refused.needsSignIn()
                && !refused.code().equals("too-many-uploads")) {
            outbox.refused(parcel.key(), Delivery.refusal(refused));
            return Optional.of(new ComesBack());
        }
        return Optional.of(Delivery.passing(answer));
    }
}
