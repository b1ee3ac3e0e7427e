package vn.hientruong.mobile.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.account.SignInState.Step;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.identity.Tokens;

/** Signs a resident in: phone number, consent, code, and what to do when the code does not come or is wrong. */
public final class SignInViewModel {
    /** A message may take so long; the backend has limits of its own. */
    private static final Duration BEFORE_ANOTHER = Duration.ofSeconds(60);

    private static final int TRIES_BEFORE_HELP = 3;

    private final AccountApi api;
    private final SignedIn session;
    private final Hotline hotline;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SignInState> state = new ReadOnlyObjectWrapper<>(SignInState.first());
    private Instant resendAt = Instant.EPOCH;
    private int wrongCodes;
    private int codesSent;
    private String number = "";

    public SignInViewModel(AccountApi api, SignedIn session, Hotline hotline, Tasks tasks, Strings text, Clock clock) {
        this.api = api;
        this.session = session;
        this.hotline = hotline;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<SignInState> state() {
        return state.getReadOnlyProperty();
    }

    /** The screen came to the front: finds out whom to call, should no code come. */
    public void shown() {
        tasks.run(hotline::kept, found -> number = found, () -> {});
        tasks.run(hotline::ask, found -> number = found, () -> {});
    }

    /** How staff help where no code comes, in words. */
    public String staffHelp() {
        return number.isEmpty() ? text.of("help.staff.desk") : text.of("help.staff.how", number);
    }

    /** Asks for a code; {@code agreed} is whether the person ticked the consent. */
    public void sendCode(String typed, boolean agreed) {
        Optional<String> phone = PhoneNumber.of(typed);
        if (phone.isEmpty()) {
            fail(text.of("signIn.phone.wrong"), text.of("signIn.phone.wrong.advice"));
        } else if (!agreed) {
            fail(text.of("signIn.consent.missing"), text.of("signIn.consent.missing.advice"));
        } else {
            ask(phone.get());
        }
    }

    /** Asks for another code to the same phone, once it may. */
    public void sendAgain() {
        if (state.get().resendIn() == 0) {
            ask(state.get().phone());
        }
    }

    private void ask(String phone) {
        if (state.get().busy()) {
            return;
        }
        state.set(state.get().asking());
        tasks.run(() -> api.sendCode(phone), answer -> codeAsked(phone, answer), this::broken);
    }

    private void codeAsked(String phone, Answer<Integer> answer) {
        if (answer instanceof Received) {
            codesSent++;
            wrongCodes = 0;
            resendAt = clock.instant().plus(BEFORE_ANOTHER);
            SignInState sent = state.get().codeSent(phone, BEFORE_ANOTHER.toSeconds());
            state.set(codesSent > 1 ? sent.failed("", "", 0, true) : sent);
        } else {
            fail(answer);
        }
    }

    /** Signs in with the code; only its digits count. */
    public void signIn(String typed) {
        String code = typed.replaceAll("\\D", "");
        if (code.length() != 6) {
            fail(text.of("signIn.code.short"), text.of("signIn.code.short.advice"));
        } else if (!state.get().busy()) {
            String phone = state.get().phone();
            state.set(state.get().asking());
            tasks.run(() -> api.signIn(phone, code), answer -> signedIn(phone, answer), this::broken);
        }
    }

    private void signedIn(String phone, Answer<Tokens> answer) {
        if (answer instanceof Received<Tokens> received) {
            if (session.begin(phone, received.value())) {
                state.set(state.get().done());
            } else {
                fail(new Answer.Unexpected<>());
            }
        } else if (answer instanceof Refused<Tokens> refused) {
            refused(refused);
        } else {
            fail(answer);
        }
    }

    private void refused(Refused<Tokens> refused) {
        switch (refused.code()) {
            case "wrong-code" -> {
                wrongCodes++;
                state.set(state.get()
                        .failed(
                                text.of("signIn.code.wrong"),
                                text.of("signIn.code.wrong.advice"),
                                0,
                                wrongCodes >= TRIES_BEFORE_HELP));
            }
            case "code-used-up" -> {
                resendAt = Instant.EPOCH;
                state.set(state.get()
                        .waiting(0)
                        .failed(text.of("signIn.code.usedUp"), text.of("signIn.code.usedUp.advice"), 0, true));
            }
            default -> fail(refused);
        }
    }

    /** Back to the phone number, as when it was mistyped. */
    public void otherPhone() {
        state.set(SignInState.first());
    }

    /** A second has passed. */
    public void tick() {
        long left = Math.max(0, Duration.between(clock.instant(), resendAt).toSeconds());
        long shown =
                Math.min(left, Math.max(BEFORE_ANOTHER.toSeconds(), state.get().resendIn()));
        if (shown != state.get().resendIn()) {
            state.set(state.get().waiting(shown));
        }
    }

    private void fail(Answer<?> answer) {
        Failures said = Failures.of(answer, text);
        long wait = answer instanceof Refused<?> refused ? refused.pause().toSeconds() : 0;
        if (wait > 0) {
            resendAt = clock.instant().plusSeconds(wait);
        }
        state.set(state.get().failed(said.title(), said.advice(), wait, answer instanceof Refused));
    }

    private void fail(String fault, String advice) {
        state.set(state.get().failed(fault, advice, 0, false));
    }

    private void broken() {
        Failures said = Failures.broken(text);
        fail(said.title(), said.advice());
    }

    boolean atCode() {
        return state.get().step() == Step.CODE;
    }
}
