package vn.hientruong.testsupport;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws the pictures of a document anew when asked to by {@code -Dhientruong.write-docs=true}: small files of what fits on the
 * screen, of those that the document shows. {@code -Dhientruong.look=<folder>} puts all of them there instead, to look at.
 */
public final class Pictures {
    private static final boolean FOR_DOCS = Boolean.getBoolean("hientruong.write-docs");

    private static final int QUALITY = 62;

    private final Path folder;
    private final String document;

    private Pictures(Path folder, String document) {
        this.folder = folder;
        this.document = document;
    }

    /**
     * Those of {@code docs/<name>.md}, in {@code docs/img/<name>}.
     *
     * @param name of the document, without its folder and ending
     */
    public static Pictures of(String name) {
        Path docs = Path.of("..", "docs");
        try {
            return new Pictures(docs.resolve("img").resolve(name), Files.readString(docs.resolve(name + ".md")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** @param name of the file, without its ending */
    public void draw(Page page, String name) {
        String look = System.getProperty("hientruong.look");
        String file = name + ".jpg";
        if (look != null) {
            take(page, Path.of(look, file));
        } else if (FOR_DOCS && document.contains("/" + file + ")")) {
            take(page, folder.resolve(file));
        }
    }

    private static void take(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(file));
    }
}
