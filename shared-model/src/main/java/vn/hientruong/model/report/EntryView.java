package vn.hientruong.model.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.media.MediaView;

/**
 * One line of a report's timeline; lines are added, never changed.
 *
 * @param action path of the action, or {@code filing}
 * @param by whom, in words that keep residents and officers private where the reader may not know
 * @param internal whether only staff see the line
 * @param details what the action said besides words, by name, as in {@code reason} or {@code promisedDate}
 * @param mine whether it was the reader who did it
 */
public record EntryView(
        UUID id,
        Instant at,
        String action,
        @Nullable ReportStatus from,
        ReportStatus to,
        String by,
        @Nullable String note,
        boolean internal,
        Map<String, String> details,
        List<MediaView> media,
        boolean mine) {}
