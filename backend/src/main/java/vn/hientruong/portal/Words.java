package vn.hientruong.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.platform.time.SystemClock;

/** What a template of the public site needs to speak one language: texts by key, times as people write them here. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(SystemClock.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(SystemClock.ZONE);

    private final Texts texts;
    private final Locale language;

    /** Speaks one of {@link Texts#LANGUAGES}. */
    public Words(Texts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    /** The text of a key of the site's own bundle. */
    public String of(String key) {
        return texts.of(language, "portal." + key);
    }

    public String of(String key, Object arg) {
        return texts.of(language, "portal." + key, arg);
    }

    public String of(String key, Object first, Object second) {
        return texts.of(language, "portal." + key, first, second);
    }

    public String status(Object status) {
        return texts.of(language, "report.status." + status);
    }

    /** What was done, as one line of a timeline says it. */
    public String step(String action) {
        String own = "portal.step." + action;
        return texts.has(language, own)
                ? texts.of(language, own)
                : texts.of(
                        language,
                        "report.action." + action.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a link of a letter leads to, as a heading. */
    public String mail(String what) {
        return of("mail." + what);
    }

    /** The same in a sentence. */
    public String mailAbout(String what) {
        return of("mail.about." + what);
    }

    /** What its button does. */
    public String mailDo(String what) {
        return of("mail.do." + what);
    }

    public String flag(Object reason) {
        return of("flag." + reason);
    }

    public String score(Object score) {
        return texts.of(language, "report.score." + score);
    }

    /** Hour and day in Vietnam. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }

    /** The day in Vietnam on which that was. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The same. */
    public String number(int number) {
        return number((long) number);
    }

    /** A distance, to the metre. */
    public String metres(double metres) {
        return of("report.metres", Math.round(metres));
    }

    /** What a figure of the public site counts. */
    public String means(String figure) {
        return of("means." + figure);
    }

    /** A year, or a month as in 2026-11. */
    public String period(String period) {
        return period.matches("\\d{4}-\\d{2}") ? period.substring(5) + "/" + period.substring(0, 4) : period;
    }

    /** A whole number with the separators of the language. */
    public String number(long number) {
        return String.format(language, "%,d", number);
    }

    /** Degrees to the metre, with a point in either language so that they can be pasted into any map. */
    public String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language.getLanguage();
    }
}
