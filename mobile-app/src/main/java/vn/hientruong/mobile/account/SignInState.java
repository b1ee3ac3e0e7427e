package vn.hientruong.mobile.account;

/**
 * All the screen shows at one moment.
 *
 * @param phone the code went there
 * @param fault what is wrong with what was typed, or what went wrong; empty for nothing
 * @param advice what to do about it
 * @param busy whether an answer is on its way
 * @param resendIn seconds until another code may be asked for; 0 when it may
 * @param stuck whether the way without a message should be offered
 */
public record SignInState(
        Step step, String phone, String fault, String advice, boolean busy, long resendIn, boolean stuck) {
    /** Where in signing in. */
    public enum Step {
        PHONE,
        CODE,
        DONE
    }

    static SignInState first() {
        return new SignInState(Step.PHONE, "", "", "", false, 0, false);
    }

    SignInState asking() {
        return new SignInState(step, phone, "", "", true, resendIn, stuck);
    }

    SignInState failed(String what, String todo, long wait, boolean help) {
        return new SignInState(step, phone, what, todo, false, Math.max(wait, resendIn), stuck || help);
    }

    SignInState codeSent(String to, long wait) {
        return new SignInState(Step.CODE, to, "", "", false, wait, stuck);
    }

    SignInState waiting(long seconds) {
        return new SignInState(step, phone, fault, advice, busy, seconds, stuck);
    }

    SignInState done() {
        return new SignInState(Step.DONE, phone, "", "", false, 0, false);
    }
}
