package vn.hientruong.identity;

import jakarta.inject.Singleton;
import java.time.Instant;
import vn.hientruong.model.identity.StaffSignIn;
import vn.hientruong.model.identity.Tokens;

/** Staff sign in from an app. */
@Singleton
public class StaffDoor {
    private final PasswordCheck passwords;
    private final AppSessions sessions;

    StaffDoor(PasswordCheck passwords, AppSessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Exchanges user name, password and code for tokens.
     *
     * @throws SignInFailed without saying what was wrong
     * @throws TotpRequired when only the code of the authenticator app is missing
     * @throws AccountDisabled when all is right but the account is shut
     */
    public Tokens signIn(StaffSignIn given, String address, Instant now) {
        Person person = passwords.check(given.username(), given.password(), given.totp(), address, now);
        return sessions.open(person, now);
    }
}
