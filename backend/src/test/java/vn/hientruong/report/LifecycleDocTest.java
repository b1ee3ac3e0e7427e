package vn.hientruong.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.platform.text.Texts;
import vn.hientruong.testsupport.WrittenDoc;

/** docs/lifecycle.md says what the code does; write it anew with -Dhientruong.write-docs=true. */
class LifecycleDocTest {
    private final Texts texts = new Texts();

    @Test
    void theDocumentShowsTheTableOfTheCode() throws IOException {
        WrittenDoc.says("lifecycle.md", lines());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# Lifecycle of a report",
                "",
                "Written from `ReportLifecycle` by `LifecycleDocTest`, which fails when the two differ.",
                "",
                "## Statuses",
                "",
                "| status | residents read | English | |",
                "|---|---|---|---|"));
        for (ReportStatus status : ReportStatus.values()) {
            if (status != ReportStatus.UNKNOWN) {
                lines.add("| `%s` | %s | %s | %s |"
                        .formatted(
                                status,
                                texts.of(Texts.VIETNAMESE, "report.status." + status),
                                texts.of(Texts.ENGLISH, "report.status." + status),
                                ReportLifecycle.isFinal(status) ? "final" : ""));
            }
        }
        lines.addAll(List.of(
                "",
                "## Moves",
                "",
                "`filing` makes a report `SUBMITTED`; where the category allows it and routing is certain, the program",
                "dispatches it in the same transaction.",
                "",
                "| action | from | to | who | if |",
                "|---|---|---|---|---|"));
        ReportLifecycle.TABLE.forEach(step -> lines.add(row(step)));
        lines.addAll(List.of(
                "",
                "## What the program finds by the clock",
                "",
                "Lines that only staff read; no status changes by them.",
                "",
                "| line | Vietnamese | English |",
                "|---|---|---|"));
        for (Found found : Found.values()) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            found.path(),
                            texts.of(Texts.VIETNAMESE, "report.action." + found),
                            texts.of(Texts.ENGLISH, "report.action." + found)));
        }
        lines.addAll(List.of("", "## Picture", "", "```mermaid", "stateDiagram-v2", "    [*] --> SUBMITTED"));
        new TreeSet<>(ReportLifecycle.TABLE.stream()
                        .flatMap(step -> arrows(step).stream())
                        .toList())
                .forEach(lines::add);
        Arrays.stream(ReportStatus.values())
                .filter(ReportLifecycle::isFinal)
                .forEach(status -> lines.add("    " + status + " --> [*]"));
        lines.add("```");
        return lines;
    }

    private static String row(ReportLifecycle.Step step) {
        String to = step.to() != null ? step.to().name() : step.leadsBack() ? "where it was" : "stays";
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        step.action().path(),
                        WrittenDoc.names(step.from()),
                        to,
                        WrittenDoc.names(step.who()).toLowerCase(Locale.ROOT),
                        step.guard() == Guard.ALWAYS ? "" : words(step.guard().name()));
    }

    private static List<String> arrows(ReportLifecycle.Step step) {
        return step.from().stream()
                .flatMap(from -> targets(step, from).stream()
                        .map(to -> "    %s --> %s: %s"
                                .formatted(from, to, step.action().path())))
                .toList();
    }

    private static List<ReportStatus> targets(ReportLifecycle.Step step, ReportStatus from) {
        if (step.to() != null) {
            return List.of(step.to());
        }
        return step.leadsBack()
                ? List.of(ReportStatus.SUBMITTED, ReportStatus.DISPATCHED, ReportStatus.IN_PROGRESS)
                : List.of(from);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
