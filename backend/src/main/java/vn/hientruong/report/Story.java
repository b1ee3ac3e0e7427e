package vn.hientruong.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;

/**
 * One action told shortly: check what the aggregate cannot know, then let it decide.
 *
 * @param type of the body that asks for it
 * @param media the uploads such a body brings along
 */
record Story<B extends ActionBody>(Action action, Class<B> type, Function<B, List<UUID>> media, Plot<B> plot) {
    /** What happens to the report; answers with the line it adds to the timeline. */
    interface Plot<B extends ActionBody> {
        ReportEntry tell(Report report, Mover by, Caller caller, B body, Instant now);
    }

    static <B extends ActionBody> Story<B> of(Action action, Class<B> type, Plot<B> plot) {
        return new Story<>(action, type, body -> List.of(), plot);
    }

    /** @param media the component of the body that names uploads; the first is shown first */
    static <B extends ActionBody> Story<B> withMedia(
            Action action, Class<B> type, Function<B, @Nullable List<UUID>> media, Plot<B> plot) {
        return new Story<>(action, type, body -> Objects.requireNonNullElse(media.apply(body), List.of()), plot);
    }
}
