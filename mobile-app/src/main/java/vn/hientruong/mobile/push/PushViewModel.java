package vn.hientruong.mobile.push;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.push.KeptChoice.Said;
import vn.hientruong.model.identity.DeviceRegistration;

/**
 * Asks for notifications when they are first useful: somebody has something in the inbox, and has not been asked. The
 * system's own question comes only after a yes, because it can be asked once.
 */
public final class PushViewModel {
    private final Optional<Push> push;
    private final PushApi api;
    private final KeptChoice choice;
    private final Tasks tasks;
    private final Locale language;
    private final Consumer<String> open;
    private Said said = Said.NOTHING;
    private boolean known;
    private String token = "";
    private boolean registered;

    /**
     * Nothing is asked yet.
     *
     * @param push empty where the phone, or this build, has none
     * @param open told the id of the report whose notification was tapped, on the screen's thread
     */
    public PushViewModel(
            Optional<Push> push, PushApi api, KeptChoice choice, Tasks tasks, Locale language, Consumer<String> open) {
        this.push = push;
        this.api = api;
        this.choice = choice;
        this.tasks = tasks;
        this.language = language;
        this.open = open;
    }

    /** Whoever said yes is registered again at every start: tokens change. */
    public void start() {
        if (push.isPresent()) {
            tasks.run(choice::said, this::begin, () -> {});
        }
    }

    private void begin(Said found) {
        said = found;
        known = true;
        if (said == Said.YES) {
            push.ifPresent(this::register);
        }
    }

    /** Somebody has signed in: their account gets the token this phone has already. */
    public void signedIn() {
        if (!token.isEmpty()) {
            tell(token);
        }
    }

    /** People came back to the app: what could not be told before may be told now. */
    public void returned() {
        if (!registered) {
            signedIn();
        }
    }

    /** Whether to offer it now. */
    public boolean shouldAsk() {
        return push.isPresent() && known && said == Said.NOTHING;
    }

    /** The person said yes. */
    public void want() {
        decide(Said.YES);
        push.ifPresent(this::register);
    }

    /** The person said no, and is not asked again. */
    public void decline() {
        decide(Said.NO);
    }

    /** For the app's icon. */
    public void badge(int unread) {
        push.ifPresent(phone -> phone.badge(unread));
    }

    private void decide(Said answer) {
        said = answer;
        tasks.run(
                () -> {
                    choice.say(answer);
                    return answer;
                },
                done -> {},
                () -> {});
    }

    /** The phone calls on its own threads, so what it says goes by way of the background. */
    private void register(Push phone) {
        phone.register(
                given -> tasks.run(() -> given, this::arrived, () -> {}),
                report -> tasks.run(() -> report, open, () -> {}));
    }

    private void arrived(String given) {
        token = given;
        tell(given);
    }

    private void tell(String given) {
        push.ifPresent(phone -> tasks.run(
                () -> api.signedIn()
                        ? api.register(
                                choice.installation(),
                                new DeviceRegistration(
                                        given,
                                        phone.platform(),
                                        language.getLanguage().equals("en") ? "en" : "vi"))
                        : new Answer.Offline<Integer>(),
                answer -> registered = answer instanceof Answer.Received,
                () -> {}));
    }
}
