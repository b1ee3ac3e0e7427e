package vn.hientruong.mobile.choices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;

/**
 * Lets a person choose, with a network or without: every press counts at once, is kept on the phone and brought to the
 * backend, one after the other. What could not be brought is shown, and tried again whenever somebody asks.
 */
final class Chooser<T> {
    private final Choice<T> choice;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Standing<T>> standing = new ReadOnlyObjectWrapper<>(Standing.unknown());
    private @Nullable T value;
    private Instant heardAt = Instant.EPOCH;
    private boolean loaded;
    private boolean unsent;
    private boolean sending;
    private boolean asking;
    private int turn;

    Chooser(Choice<T> choice, Tasks tasks, Strings text, Clock clock) {
        this.choice = choice;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
    }

    /** Changes on the screen's thread only. */
    ReadOnlyObjectProperty<Standing<T>> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Somebody else uses the app. */
    void forget() {
        turn++;
        value = null;
        loaded = false;
        unsent = false;
        asking = false;
        sending = false;
        standing.set(Standing.unknown());
    }

    /** Shows what is known and asks for what is new; what is unsent goes first. Nothing for guests. */
    void ask() {
        if (!choice.signedIn() || asking || sending) {
            return;
        }
        asking = true;
        if (loaded) {
            goOn();
        } else {
            run(this::known, known -> {
                take(known);
                goOn();
            });
        }
    }

    /** What is unsent may find its way now; asks for nothing else. */
    void deliver() {
        if (!choice.signedIn() || asking || sending || standing.get().refused()) {
            return;
        }
        if (loaded) {
            sendUnsent();
        } else {
            run(this::known, known -> {
                take(known);
                sendUnsent();
            });
        }
    }

    private void sendUnsent() {
        if (unsent && !sending) {
            send();
        }
    }

    private Known<T> known() {
        return new Known<>(choice.kept(), choice.unsent());
    }

    private record Known<T>(Optional<Dated<T>> kept, Optional<T> unsent) {}

    private void take(Known<T> known) {
        if (loaded) {
            return;
        }
        loaded = true;
        known.kept().ifPresent(copy -> {
            value = copy.value();
            heardAt = copy.readAt();
        });
        known.unsent().ifPresent(chosen -> {
            value = chosen;
            unsent = true;
        });
        show("", "", false);
    }

    private void goOn() {
        if (unsent) {
            asking = false;
            sendUnsent();
        } else {
            show(standing.get().title(), standing.get().advice(), false);
            run(choice::ask, this::heard);
        }
    }

    private void heard(Answer<Dated<T>> answer) {
        asking = false;
        if (sending || unsent || !choice.signedIn()) {
            return;
        }
        if (answer instanceof Received<Dated<T>> received) {
            value = received.value().value();
            heardAt = received.value().readAt();
            show("", "", false);
        } else {
            fail(Failures.of(answer, text));
        }
    }

    /** The person chose this. */
    void choose(T next) {
        if (next.equals(value)) {
            return;
        }
        value = next;
        unsent = true;
        show("", "", false);
        if (!sending) {
            send();
        }
    }

    private void send() {
        T going = value;
        if (going == null) {
            return;
        }
        sending = true;
        show("", "", false);
        run(() -> choice.send(going), answer -> sent(going, answer));
    }

    private void sent(T gone, Answer<Integer> answer) {
        sending = false;
        if (!choice.signedIn()) {
            return;
        }
        if (!gone.equals(value)) {
            send();
        } else if (answer instanceof Received) {
            unsent = false;
            heardAt = clock.instant();
            show("", "", false);
        } else {
            Failures why = Failures.of(answer, text);
            boolean refused = answer instanceof Refused<Integer> no && !no.passing() && !no.needsSignIn();
            show(
                    text.of("choices.unsent"),
                    refused
                            ? text.of("choices.unsent.refused", why.title() + ". " + why.advice())
                            : text.of("choices.unsent.why", why.title()),
                    refused);
        }
    }

    /** Back to what the backend has. */
    void undo() {
        unsent = false;
        loaded = false;
        value = null;
        asking = true;
        run(
                () -> {
                    choice.forget();
                    return known();
                },
                known -> {
                    take(known);
                    goOn();
                });
    }

    /** What comes of it is nobody's business any more once somebody else uses the app. */
    private <R> void run(Supplier<R> work, Consumer<R> then) {
        int mine = turn;
        tasks.run(
                work,
                result -> {
                    if (mine == turn) {
                        then.accept(result);
                    }
                },
                () -> {
                    if (mine == turn) {
                        broken();
                    }
                });
    }

    private void broken() {
        asking = false;
        sending = false;
        if (unsent) {
            show(
                    text.of("choices.unsent"),
                    text.of("choices.unsent.why", Failures.broken(text).title()),
                    false);
        } else {
            fail(Failures.broken(text));
        }
    }

    private void fail(Failures said) {
        if (value == null) {
            show(said.title(), said.advice(), false);
        } else {
            show(
                    said.title(),
                    text.of("choices.kept", Age.of(heardAt, clock.instant()).inWords(text)),
                    false);
        }
    }

    private void show(String title, String advice, boolean refused) {
        standing.set(new Standing<>(value, title, advice, unsent, refused, asking || sending));
    }
}
