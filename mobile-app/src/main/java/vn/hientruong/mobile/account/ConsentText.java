package vn.hientruong.mobile.account;

import javafx.scene.Node;
import vn.hientruong.mobile.look.Parts;
import vn.hientruong.mobile.text.Strings;

/** What a person agrees to, in plain words: Law 91/2025/QH15 wants purpose, data, time and rights said. */
final class ConsentText {
    /** Noted with who agreed; another one for every change of what is said below. */
    static final String VERSION = "2026-11";

    private ConsentText() {}

    static Node in(Strings text) {
        return Parts.column(
                "paragraphs",
                Parts.words(text.of("consent.purpose.title"), "strong"),
                Parts.words(text.of("consent.purpose")),
                Parts.words(text.of("consent.data.title"), "strong"),
                Parts.words(text.of("consent.data")),
                Parts.words(text.of("consent.seen.title"), "strong"),
                Parts.words(text.of("consent.seen")),
                Parts.words(text.of("consent.rights.title"), "strong"),
                Parts.words(text.of("consent.rights")));
    }
}
