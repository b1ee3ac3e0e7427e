package vn.hientruong.platform.text;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import vn.hientruong.platform.time.SystemClock;

/**
 * Text for people. The first part of a key names the bundle: {@code report.status.CLOSED} stands in
 * {@code messages/report.properties} (Vietnamese) and {@code messages/report_en.properties}.
 */
@Singleton
public class Texts {
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    /** The languages of the system, the default first. */
    public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, ENGLISH);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(SystemClock.ZONE);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, String> withoutArguments = new ConcurrentHashMap<>();

    /**
     * The text of that key with {0}, {1} … filled in; a {@link Phrase} among them is said in the same language.
     *
     * @throws MissingResourceException when no bundle has the key; a test keeps that from happening
     */
    public String of(Locale language, String key, Object... args) {
        String inLanguage = language.getLanguage() + key;
        if (args.length == 0) {
            return withoutArguments.computeIfAbsent(
                    inLanguage, ignored -> format(language, key).format(args));
        }
        MessageFormat format = formats.computeIfAbsent(inLanguage, ignored -> format(language, key));
        return ((MessageFormat) format.clone())
                .format(Arrays.stream(args).map(arg -> said(language, arg)).toArray());
    }

    private static MessageFormat format(Locale language, String key) {
        return new MessageFormat(pattern(language, key), language);
    }

    /** A phrase within a text is said in the same language, and a time as people here write it. */
    private Object said(Locale language, Object arg) {
        if (arg instanceof Phrase phrase) {
            return phrase.in(language, this);
        }
        return arg instanceof Instant instant ? TIME.format(instant) : arg;
    }

    /** Whether that key has a text. */
    public boolean has(Locale language, String key) {
        return bundle(language, key).containsKey(inBundle(key));
    }

    /** The language of the system closest to what was asked for, in the form of an Accept-Language header or a tag. */
    public static Locale closest(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformedHeader) {
            return VIETNAMESE;
        }
    }

    private static String pattern(Locale language, String key) {
        return bundle(language, key).getString(inBundle(key));
    }

    private static ResourceBundle bundle(Locale language, String key) {
        Locale stored = language.getLanguage().equals("en") ? ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle(
                "messages/" + key.substring(0, key.indexOf('.')), stored, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    private static String inBundle(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}
