package vn.hientruong.mobile.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hientruong.mobile.files.Disk;

/** Which categories were used last, so that they come first. Blocks; losing it costs nobody anything. */
public final class RecentCategories {
    private static final Logger LOG = System.getLogger(RecentCategories.class.getName());
    private static final int KEPT = 6;

    private final Path file;
    private final Disk disk;

    /** One file in a folder. */
    public RecentCategories(Path folder, Disk disk) {
        file = folder.resolve("recent-categories.txt");
        this.disk = disk;
    }

    /** Codes, the last used first. */
    public List<String> list() {
        try {
            return Files.readAllLines(file, UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .limit(KEPT)
                    .toList();
        } catch (NoSuchFileException never) {
            return List.of();
        } catch (IOException unreadable) {
            LOG.log(Level.INFO, "Cannot read the categories used last: {0}", unreadable.toString());
            return List.of();
        }
    }

    void used(String code) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(code);
        codes.addAll(list());
        try {
            disk.replace(
                    file, String.join("\n", codes.stream().limit(KEPT).toList()).getBytes(UTF_8));
        } catch (IOException full) {
            LOG.log(Level.INFO, "Cannot keep the categories used last: {0}", full.toString());
        }
    }
}
