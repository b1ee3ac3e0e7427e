package vn.hientruong.mobile.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.files.Disk;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;

/** The settings on disk, as a properties file. What is missing or makes no sense is as it was in the beginning. */
public final class KeptSettings {
    private static final Logger LOG = System.getLogger(KeptSettings.class.getName());

    private final Disk disk = new Disk();
    private final Path file;
    private final Settings first;

    /** The {@code first} settings are those of an app just installed. */
    public KeptSettings(Path folder, Settings first) {
        file = folder.resolve("settings.properties");
        this.first = first;
    }

    public Settings get() {
        Properties said = new Properties();
        load(said);
        Appearance usual = first.appearance();
        return new Settings(
                language(said.getProperty("language")),
                new Appearance(
                        "DARK".equals(said.getProperty("theme", usual.theme().name())) ? Theme.DARK : Theme.LIGHT,
                        Boolean.parseBoolean(said.getProperty("contrast", Boolean.toString(usual.contrast()))),
                        scale(said.getProperty("textScale"), usual.textScale()),
                        Boolean.parseBoolean(said.getProperty("motion", Boolean.toString(usual.motion())))));
    }

    /** Failing is logged, not fatal: the choice then lasts until the app is closed. */
    public void keep(Settings settings) {
        Appearance look = settings.appearance();
        Properties said = new Properties();
        said.setProperty("language", settings.language().getLanguage());
        said.setProperty("theme", look.theme().name());
        said.setProperty("contrast", Boolean.toString(look.contrast()));
        said.setProperty("textScale", Double.toString(look.textScale()));
        said.setProperty("motion", Boolean.toString(look.motion()));
        StringWriter text = new StringWriter();
        try {
            said.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            disk.replace(file, text.toString().getBytes(UTF_8));
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep the settings: {0}", full.toString());
        }
    }

    private void load(Properties into) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (NoSuchFileException never) {
            LOG.log(Level.DEBUG, "No settings yet");
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.WARNING, "Cannot read the settings: {0}", damaged.toString());
            into.clear();
        }
    }

    private Locale language(@Nullable String tag) {
        if ("en".equals(tag)) {
            return Locale.ENGLISH;
        }
        return "vi".equals(tag) ? new Locale("vi") : first.language();
    }

    private static double scale(@Nullable String number, double usual) {
        try {
            return number == null ? usual : Double.parseDouble(number);
        } catch (NumberFormatException damaged) {
            return usual;
        }
    }
}
