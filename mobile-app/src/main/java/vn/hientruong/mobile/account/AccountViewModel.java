package vn.hientruong.mobile.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.api.Tagged;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;

/** Who is signed in, and the way out: from this phone, from all, or for good. */
public final class AccountViewModel {
    private final AccountApi api;
    private final SignedIn session;
    private final Tasks tasks;
    private final Strings text;
    private final Path exports;
    private final List<Runnable> leaving;
    private final Disk disk = new Disk();
    private final ReadOnlyObjectWrapper<Presence> presence;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * Starts with whoever is signed in.
     *
     * @param exports where a copy of a person's data is put
     * @param leaving what must be done before somebody leaves, in the background, as to forget what they were told
     */
    public AccountViewModel(
            AccountApi api, SignedIn session, Tasks tasks, Strings text, Path exports, List<Runnable> leaving) {
        this.api = api;
        this.session = session;
        this.tasks = tasks;
        this.text = text;
        this.exports = exports;
        this.leaving = leaving;
        presence = new ReadOnlyObjectWrapper<>(session.presence());
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<Presence> presence() {
        return presence.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The session has changed, as told on the screen's thread. */
    public void changed(Presence now) {
        presence.set(now);
    }

    /** Out of this phone. Works without a network: the session then ends on the backend when it runs out. */
    void signOut(Consumer<String> said) {
        run(
                () -> {
                    leaving.forEach(Runnable::run);
                    api.signOut();
                    session.end();
                    return text.of("account.signedOut");
                },
                said);
    }

    /** Out of every phone and browser; only the backend can do that, so it needs a network. */
    void signOutEverywhere(Consumer<String> said) {
        run(() -> ended(api.signOutEverywhere(), text.of("account.signedOutEverywhere")), said);
    }

    /** The account ends; its reports stay, without a name. */
    void delete(Consumer<String> said) {
        run(() -> ended(api.delete(), text.of("account.deleted")), said);
    }

    /** A session that is no more counts as ended too. */
    private String ended(Answer<Integer> answer, String done) {
        boolean gone = answer instanceof Refused<Integer> refused && refused.needsSignIn();
        if (answer instanceof Received || gone) {
            leaving.forEach(Runnable::run);
            session.end();
            return done;
        }
        return sentence(answer);
    }

    /** Puts everything the backend knows of the person into a file. */
    void export(Consumer<String> said) {
        run(
                () -> {
                    Answer<Tagged<byte[]>> answer = api.export();
                    return answer instanceof Received<Tagged<byte[]>> received
                            ? written(received.value().value().orElse(new byte[0]))
                            : sentence(answer);
                },
                said);
    }

    private String written(byte[] data) {
        Path file = exports.resolve("hien-truong.json");
        try {
            disk.replace(file, data);
            return text.of("account.exported", file);
        } catch (IOException full) {
            return text.of("account.exportFull");
        }
    }

    private String sentence(Answer<?> answer) {
        Failures said = Failures.of(answer, text);
        return said.title() + ". " + said.advice();
    }

    private void run(Supplier<String> work, Consumer<String> said) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        tasks.run(
                work,
                words -> {
                    busy.set(false);
                    said.accept(words);
                },
                () -> {
                    busy.set(false);
                    said.accept(Failures.broken(text).title());
                });
    }
}
