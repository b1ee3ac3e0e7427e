package vn.hientruong.report;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.report.Action;

/** Every story, found by the body that asks for it. */
@Singleton
class ActionStories {
    private final Map<Class<? extends ActionBody>, Story<?>> byBody = new HashMap<>();
    private final MergeStory merge;

    ActionStories(IntakeStories intake, AgencyStories agency, ReporterStories reporter, MergeStory merge) {
        this.merge = merge;
        Stream.of(intake.list(), agency.list(), reporter.list())
                .flatMap(List::stream)
                .forEach(story -> byBody.put(story.type(), story));
    }

    <B extends ActionBody> ReportEntry tell(Report report, Mover by, Caller caller, B body, Instant now) {
        Story<B> story = of(body);
        report.require(story.action(), by, now);
        return story.plot().tell(report, by, caller, body, now);
    }

    /** The other report that an action changes as well. */
    Optional<UUID> other(UUID reportId, ActionBody body) {
        return merge.other(reportId, body);
    }

    /** The action that body stands for. */
    Action actionOf(ActionBody body) {
        return of(body).action();
    }

    /** The uploads an action brings along; the first is shown first. */
    List<UUID> mediaOf(ActionBody body) {
        return media(body);
    }

    private <B extends ActionBody> List<UUID> media(B body) {
        Story<B> story = of(body);
        return story.media().apply(body);
    }

    @SuppressWarnings("unchecked")
    private <B extends ActionBody> Story<B> of(B body) {
        return (Story<B>) Objects.requireNonNull(byBody.get(body.getClass()), "no story for this action");
    }
}
