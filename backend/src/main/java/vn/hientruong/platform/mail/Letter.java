package vn.hientruong.platform.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one mail, in the words of its reader; how it looks is decided in one place for all.
 *
 * @param to one address
 * @param language of the greeting and the end, which every letter has
 * @param subject one line
 * @param parts from top to bottom
 * @param unsubscribe address that ends letters of this kind: a page for people, and by POST at once (RFC 8058); absent for letters that
 *     somebody asked for
 */
public record Letter(
        String to,
        Locale language,
        String subject,
        List<Part> parts,
        @Nullable String unsubscribe) {
    public Letter {
        parts = List.copyOf(parts);
    }

    /** One that somebody asked for. */
    public Letter(String to, Locale language, String subject, List<Part> parts) {
        this(to, language, subject, parts, null);
    }

    /** How a part is shown. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        /** A line of a list. */
        ITEM,
        /** What the reader is asked to open. */
        BUTTON
    }

    /**
     * One part of the text.
     *
     * @param text plain; what would be markup is shown as it was written
     * @param link absolute address; a button always has one
     */
    public record Part(Kind kind, String text, @Nullable String link) {
        public boolean is(String wanted) {
            return kind.name().equals(wanted);
        }
    }

    public static Part paragraph(String text) {
        return new Part(Kind.PARAGRAPH, text, null);
    }

    public static Part heading(String text) {
        return new Part(Kind.HEADING, text, null);
    }

    public static Part item(String text, String link) {
        return new Part(Kind.ITEM, text, link);
    }

    public static Part button(String text, String link) {
        return new Part(Kind.BUTTON, text, link);
    }

    /** Hidden, because what is printed ends up in a log. */
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
