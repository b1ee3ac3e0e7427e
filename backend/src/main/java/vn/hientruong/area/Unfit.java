package vn.hientruong.area;

import vn.hientruong.platform.text.Phrase;

/** A feature that cannot be taken; the reading goes on with the next one. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase reason;

    /** @param key into the texts {@code area.refused.<key>} */
    Unfit(String key, Object... args) {
        super(key);
        this.reason = reason(key, args);
    }

    Phrase reason() {
        return reason;
    }

    static Phrase reason(String key, Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return Phrase.of("area.refused." + key, words);
    }
}
