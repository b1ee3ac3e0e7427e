package vn.hientruong.integration;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.problem.InvalidRequest;

/** Events page by page, for those who cannot be called. */
@Singleton
public class EventFeed {
    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final Events events;

    /**
     * Some events, in the order in which they may be read.
     *
     * @param next to be asked for after these, always: where nothing is left it waits for what comes
     * @param more whether there is more already
     */
    public record Page(List<CloudEvent> items, String next, boolean more) {}

    EventFeed(Events events) {
        this.events = events;
    }

    /**
     * The events after those of a page before.
     *
     * @param after {@code next} of that page; absent for the oldest that are kept
     * @throws InvalidRequest for anything else, or a limit that is not 1 to 500
     */
    @Transactional
    public Page page(@Nullable String after, @Nullable Integer limit) {
        long position = position(after);
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw InvalidRequest.at("?limit", "size-between", 1, MOST);
        }
        events.number();
        List<Events.Told> found = events.list(position, rows + 1);
        boolean more = found.size() > rows;
        List<Events.Told> shown = more ? found.subList(0, rows) : found;
        long last = shown.isEmpty() ? position : shown.get(shown.size() - 1).position();
        return new Page(shown.stream().map(Events.Told::event).toList(), Long.toString(last), more);
    }

    private static long position(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw InvalidRequest.at("?after", "cursor");
        }
        return Long.parseLong(after);
    }
}
