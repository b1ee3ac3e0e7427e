package vn.hientruong.mobile.account;

import io.avaje.jsonb.JsonType;
import java.time.Clock;
import vn.hientruong.mobile.api.Backend;
import vn.hientruong.mobile.api.Wire;
import vn.hientruong.mobile.kept.Copies;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.kept.Document;
import vn.hientruong.model.identity.SignInHelp;

/** The number to call when no code comes, kept on the phone: whoever has no network needs it most. Blocks. */
public final class Hotline {
    private final Document<SignInHelp> document;

    public Hotline(Backend backend, Copies copies, Clock clock) {
        JsonType<SignInHelp> json = backend.jsonb().type(SignInHelp.class);
        document = new Document<>(
                backend, copies, clock, "sign-in-help", "/api/v1/sign-in/help", bytes -> Wire.read(json, bytes));
    }

    /** As it was last heard; empty where there is none, or nobody has said. */
    String kept() {
        return document.kept().map(Dated::value).map(Hotline::number).orElse("");
    }

    /** As it is now, or as it was last heard. */
    String ask() {
        document.ask();
        return kept();
    }

    private static String number(SignInHelp help) {
        String hotline = help.hotline();
        return hotline == null ? "" : hotline;
    }
}
