package vn.hientruong.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.hientruong.model.identity.CodeRequest;
import vn.hientruong.model.identity.SignIn;
import vn.hientruong.model.identity.TokenRefresh;
import vn.hientruong.model.identity.Tokens;

/** Somebody signed in to a running system. */
public final class SignedIn {
    private final RunningSystem system;
    private volatile Tokens tokens;

    private SignedIn(RunningSystem system, Tokens tokens) {
        this.system = system;
        this.tokens = tokens;
    }

    /** The sample accounts' names and passwords are the defaults of {@code --user} and {@code --password}. */
    public static SignedIn staff(RunningSystem system, String user, String password) {
        Answer answer = system.post("/staff/sign-in", null, Map.of("username", user, "password", password));
        return new SignedIn(system, answer.expect(200).as(Tokens.class));
    }

    /** Signs a resident in with the one-time code that the profile {@code demo} shows at {@code /dev/inbox}. */
    public static SignedIn resident(RunningSystem system, String phone) {
        system.post("/sign-in/codes", null, new CodeRequest(phone)).expect(202);
        String to = URLEncoder.encode(phone, StandardCharsets.UTF_8);
        JsonNode inbox = system.fetch("/dev/inbox?to=" + to).expect(200).json();
        Answer answer = system.post("/sign-in/tokens", null, new SignIn(phone, newestCode(inbox, phone), null));
        return new SignedIn(system, answer.expect(200).as(Tokens.class));
    }

    /** Access tokens last minutes; whoever works longer asks for new ones in between. */
    public void refresh() {
        tokens = system.post("/tokens/refresh", null, new TokenRefresh(tokens.refreshToken()))
                .expect(200)
                .as(Tokens.class);
    }

    public String token() {
        return tokens.accessToken();
    }

    public Answer get(String path) {
        return system.get(path, token());
    }

    public Answer post(String path, Object body) {
        return system.post(path, token(), body);
    }

    public Answer put(String path, Object body) {
        return system.put(path, token(), body);
    }

    public Answer delete(String path) {
        return system.delete(path, token());
    }

    public RunningSystem system() {
        return system;
    }

    /** The newest message stands first. */
    private static String newestCode(JsonNode inbox, String phone) {
        return inbox.findValuesAsText("code").stream()
                .findFirst()
                .orElseThrow(() -> new Failed(
                        "no one-time code for " + phone + " at /dev/inbox; does the server run in profile demo?"));
    }
}
