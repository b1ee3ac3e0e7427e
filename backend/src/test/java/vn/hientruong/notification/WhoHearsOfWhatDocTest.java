package vn.hientruong.notification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.notification.WhoHearsOfWhat.Row;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.testsupport.WrittenDoc;

/** docs/who-hears.md says what the code does; write it anew with -Dhientruong.write-docs=true. */
class WhoHearsOfWhatDocTest {
    private final Texts texts = new Texts();

    @Test
    void theDocumentShowsTheTableOfTheCode() throws IOException {
        WrittenDoc.says("who-hears.md", lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# Who hears of what",
                "",
                "Written from `WhoHearsOfWhat` by `WhoHearsOfWhatDocTest`, which fails when the two differ. What is not listed is",
                "silent. Whoever belongs to two audiences hears once, in the words of the first of them; nobody hears of their own",
                "deed, but for the receipt. A round counts how often the program told of the same before.",
                "",
                "| action | reached status | who | kind | they read |",
                "|---|---|---|---|---|"));
        for (Row row : WhoHearsOfWhat.TABLE) {
            lines.add("| `%s`%s | %s | %s | `%s` | %s · %s |"
                    .formatted(
                            row.action(),
                            row.round() == 0 ? "" : " from round " + row.round(),
                            row.to().size() == ReportStatus.values().length ? "any" : WrittenDoc.names(row.to()),
                            WrittenDoc.names(row.who()).toLowerCase(Locale.ROOT),
                            row.kind(),
                            title(Texts.VIETNAMESE, row),
                            title(Texts.ENGLISH, row)));
        }
        return lines;
    }

    private String title(Locale language, Row row) {
        return texts.of(language, "notification." + row.kind() + ".title", "…");
    }
}
