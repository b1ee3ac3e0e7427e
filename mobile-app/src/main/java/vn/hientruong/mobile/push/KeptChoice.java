package vn.hientruong.mobile.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import vn.hientruong.mobile.files.Disk;

/** The name of this installation, and whether somebody was asked for notifications. */
public final class KeptChoice {
    private static final Logger LOG = System.getLogger(KeptChoice.class.getName());

    private final Disk disk = new Disk();
    private final Path file;

    public KeptChoice(Path folder) {
        file = folder.resolve("push.properties");
    }

    /** What somebody said. */
    enum Said {
        NOTHING,
        YES,
        NO
    }

    Said said() {
        String found = read().getProperty("said", "");
        for (Said each : Said.values()) {
            if (each.name().equals(found)) {
                return each;
            }
        }
        return Said.NOTHING;
    }

    void say(Said said) {
        Properties all = read();
        all.setProperty("said", said.name());
        write(all);
    }

    /** The same as long as the app is installed; made when first asked for. */
    public String installation() {
        Properties all = read();
        String found = all.getProperty("installation", "");
        if (found.matches("[A-Za-z0-9_-]{8,64}")) {
            return found;
        }
        String made = UUID.randomUUID().toString();
        all.setProperty("installation", made);
        write(all);
        return made;
    }

    private Properties read() {
        Properties all = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (NoSuchFileException never) {
            LOG.log(Level.DEBUG, "Nobody was asked for notifications yet");
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.WARNING, "Cannot read what was said of notifications: {0}", damaged.toString());
            all.clear();
        }
        return all;
    }

    private void write(Properties all) {
        StringWriter text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            disk.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            LOG.log(Level.WARNING, "Cannot keep what was said of notifications: {0}", full.toString());
        }
    }
}
