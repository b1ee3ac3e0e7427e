package vn.hientruong.mobile.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of one language. Files are opened by name: a native image finds no bundle that was not listed for it. */
public final class Strings {
    private final Locale language;
    private final ResourceBundle bundle;

    private Strings(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** English when asked for, else Vietnamese. */
    public static Strings in(Locale language) {
        String file = language.getLanguage().equals("en") ? "strings_en.properties" : "strings.properties";
        try (InputStreamReader reader =
                new InputStreamReader(Objects.requireNonNull(Strings.class.getResourceAsStream(file)), UTF_8)) {
            return new Strings(language, new PropertyResourceBundle(reader));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * One text, ready to show.
     *
     * @param arguments for the {@link MessageFormat} pattern
     * @throws java.util.MissingResourceException when no language has the key
     */
    public String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
