package vn.hientruong.mobile.choices;

import java.time.Clock;
import java.util.Map;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Document;
import vn.hientruong.model.alert.SubscribedAreas;
import vn.hientruong.model.notification.MailAddressView;
import vn.hientruong.model.notification.NewMailAddress;

/** Where a person's choices lie at the backend. Blocks. */
public final class ChoicesApi {
    private static final String MAIL = "/api/v1/me/mail";

    private final Backend backend;
    private final Copies copies;
    private final Clock clock;

    /** The {@code copies} are of no language: a choice is the same in all. */
    public ChoicesApi(Backend backend, Copies copies, Clock clock) {
        this.backend = backend;
        this.copies = copies;
        this.clock = clock;
    }

    boolean signedIn() {
        return backend.session().account().isPresent();
    }

    /** What the person hears of, by which way. */
    Choice<Hearing> hearing() {
        return new Choice<>(
                backend,
                copies,
                clock,
                "choices",
                "/api/v1/me/notification-choices",
                backend.jsonb().type(Hearing.class),
                Hearing::complete);
    }

    /** The communes the person hears of. */
    Choice<SubscribedAreas> areas() {
        return new Choice<>(
                backend,
                copies,
                clock,
                "areas",
                "/api/v1/me/areas",
                backend.jsonb().type(SubscribedAreas.class),
                read -> read.areas() != null);
    }

    /** Where letters go. */
    Document<MailAddressView> mail() {
        return new Document<>(
                backend,
                copies,
                clock,
                "mail",
                MAIL,
                bytes -> Wire.read(backend.jsonb().type(MailAddressView.class), bytes));
    }

    /** Has a letter with a link sent there. */
    Answer<Integer> askForLetters(String email) {
        return backend.send("PUT", MAIL, Map.of(), new NewMailAddress(email));
    }

    /** No letters any more. */
    Answer<Integer> removeMail() {
        return backend.send("DELETE", MAIL, Map.of(), null);
    }
}
