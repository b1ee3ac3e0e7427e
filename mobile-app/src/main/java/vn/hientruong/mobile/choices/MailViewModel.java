package vn.hientruong.mobile.choices;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.Limits;
import vn.hientruong.model.notification.MailAddressView;

/** Where a person gets letters: an address counts once the link in the first letter was opened. */
final class MailViewModel {
    private final ChoicesApi api;
    private final Tasks tasks;
    private final Strings text;
    private final ReadOnlyObjectWrapper<MailState> state = new ReadOnlyObjectWrapper<>(MailState.unknown());
    private int turn;

    MailViewModel(ChoicesApi api, Tasks tasks, Strings text) {
        this.api = api;
        this.tasks = tasks;
        this.text = text;
    }

    /** Changes on the screen's thread only. */
    ReadOnlyObjectProperty<MailState> state() {
        return state.getReadOnlyProperty();
    }

    void forget() {
        turn++;
        state.set(MailState.unknown());
    }

    /** Shows what is kept, then what the backend says. */
    void ask() {
        if (!api.signedIn() || state.get().busy()) {
            return;
        }
        int mine = turn;
        tasks.run(
                () -> api.mail().kept(),
                kept -> {
                    if (mine == turn) {
                        begin(kept);
                    }
                },
                () -> {});
    }

    private void begin(Optional<Dated<MailAddressView>> kept) {
        if (!state.get().known()) {
            kept.ifPresent(copy -> take(copy.value()));
        }
        int mine = turn;
        tasks.run(
                () -> api.mail().ask(),
                answer -> {
                    if (mine == turn && !state.get().busy()) {
                        heard(answer);
                    }
                },
                () -> {});
    }

    private void heard(Answer<Dated<MailAddressView>> answer) {
        if (answer instanceof Received<Dated<MailAddressView>> received) {
            take(received.value().value());
        }
    }

    /** Wants letters there. */
    void want(String typed) {
        String email = typed.strip();
        if (email.length() > Limits.EMAIL || !email.matches(Limits.EMAIL_PATTERN)) {
            state.set(state.get().failed(text.of("mail.wrong"), text.of("mail.wrong.advice")));
        } else {
            run(() -> api.askForLetters(email));
        }
    }

    /** Wants no letters any more. */
    void remove() {
        run(api::removeMail);
    }

    private void run(Supplier<Answer<Integer>> work) {
        if (state.get().busy()) {
            return;
        }
        state.set(state.get().asking());
        int mine = turn;
        tasks.run(
                () -> after(work.get()),
                now -> {
                    if (mine == turn) {
                        settle(now);
                    }
                },
                () -> {
                    if (mine == turn) {
                        fail(Failures.broken(text));
                    }
                });
    }

    private Answer<Dated<MailAddressView>> after(Answer<Integer> done) {
        return done instanceof Received ? api.mail().ask() : done.failure();
    }

    private void settle(Answer<Dated<MailAddressView>> now) {
        if (now instanceof Received<Dated<MailAddressView>> received) {
            take(received.value().value());
        } else {
            fail(Failures.of(now, text));
        }
    }

    private void fail(Failures said) {
        state.set(state.get().failed(said.title(), said.advice()));
    }

    private void take(MailAddressView read) {
        state.set(new MailState(true, or(read.email()), or(read.asked()), "", "", false));
    }

    private static String or(@Nullable String address) {
        return address == null ? "" : address;
    }
}
