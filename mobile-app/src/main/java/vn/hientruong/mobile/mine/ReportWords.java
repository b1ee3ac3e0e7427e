package vn.hientruong.mobile.mine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.mine.OneReportState.Fact;
import vn.hientruong.mobile.mine.OneReportState.Line;
import vn.hientruong.mobile.mine.OneReportState.May;
import vn.hientruong.mobile.mine.OneReportState.Picture;
import vn.hientruong.mobile.mine.OneReportState.Showing;
import vn.hientruong.mobile.text.Moments;
import vn.hientruong.mobile.text.StatusWords;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.AnswerView;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportStatus;
import vn.hientruong.model.report.ReportView;

/** Puts a report and its timeline into words. What a later backend may add is left out, not stumbled over. */
final class ReportWords {
    private final Strings text;
    private final Moments moments;

    ReportWords(Strings text) {
        this.text = text;
        moments = new Moments(text);
    }

    OneReportState of(ReportView report, List<EntryView> entries, Instant now) {
        boolean running = StatusWords.running(report.status());
        return new OneReportState(
                Showing.REPORT,
                "",
                "",
                false,
                report.code(),
                report.category().name(),
                StatusWords.of(report.status(), text),
                StatusWords.kind(report.status()),
                running ? moments.due(report.dueAt(), now) : "",
                report.overdue(),
                orEmpty(report.description()),
                report.status() == ReportStatus.NEEDS_INFO && report.mine() ? question(entries) : "",
                facts(report),
                pictures(report.media(), text.of("one.before")),
                report.result() == null ? List.of() : pictures(report.result().media(), text.of("one.after")),
                report.result() == null ? "" : report.result().text(),
                lines(entries),
                may(report));
    }

    private List<Fact> facts(ReportView report) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, text.of("one.filed"), moments.of(report.filedAt()));
        String area = name(report.place().area());
        String address = orEmpty(report.place().address());
        fact(facts, text.of("one.place"), address.isEmpty() || area.isEmpty() ? address + area : address + ", " + area);
        fact(facts, text.of("one.agency"), name(report.agency()));
        if (report.dueAt() != null) {
            fact(facts, text.of("one.due"), moments.of(report.dueAt()));
        }
        if (report.promisedDate() != null) {
            fact(facts, text.of("one.promised"), moments.day(report.promisedDate()));
        }
        List<AnswerView> answers = report.answers() == null ? List.of() : report.answers();
        answers.forEach(answer -> fact(facts, answer.text(), String.join(", ", answer.shown())));
        if (report.rating() != null) {
            fact(facts, text.of("one.rating"), score(report.rating()));
        }
        return facts;
    }

    private String score(ReportView.RatingView rating) {
        if (rating.score() == null) {
            return "";
        }
        return switch (rating.score()) {
            case SATISFIED -> text.of("rate.satisfied");
            case ACCEPTABLE -> text.of("rate.acceptable");
            case DISSATISFIED -> text.of("rate.dissatisfied");
        };
    }

    private static void fact(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    /** What the office asked last. */
    private String question(List<EntryView> entries) {
        String asked = text.of("one.question.unknown");
        for (EntryView entry : entries) {
            if (Action.INFORMATION_REQUEST.path().equals(entry.action()) && entry.note() != null) {
                asked = entry.note();
            }
        }
        return asked;
    }

    private List<Line> lines(List<EntryView> entries) {
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(new Line(
                what(entry),
                moments.of(entry.at()),
                orEmpty(entry.by()),
                orEmpty(entry.note()),
                pictures(entry.media(), text.of("one.photo")))));
        Collections.reverse(lines);
        return lines;
    }

    /** An action this version does not know is told by the status it led to. */
    private String what(EntryView entry) {
        if ("filing".equals(entry.action())) {
            return text.of("line.filing");
        }
        Optional<Action> action = Action.ofPath(entry.action());
        return action.isPresent() ? what(action.get(), entry.to()) : StatusWords.of(entry.to(), text);
    }

    private String what(Action action, ReportStatus to) {
        return switch (action) {
            case INFORMATION_REQUEST -> text.of("line.question");
            case INFORMATION -> text.of("line.answer");
            case FOLLOW_UP -> text.of("line.added");
            case PROGRESS, CONTRIBUTION -> text.of("line.progress");
            case RETURN -> text.of("line.returned");
            case RATING -> text.of("line.rated");
            case REOPENING -> text.of("line.reopened");
            case EXTENSION, EXTENSION_DECISION -> text.of("line.extension");
            default -> StatusWords.of(to, text);
        };
    }

    private static List<Picture> pictures(@Nullable List<MediaView> media, String what) {
        if (media == null) {
            return List.of();
        }
        List<Picture> pictures = new ArrayList<>();
        for (MediaView each : media) {
            if (each.id() != null) {
                pictures.add(new Picture(each.id().toString(), orEmpty(each.url()), what));
            }
        }
        return pictures;
    }

    private static May may(ReportView report) {
        List<String> allowed = report.allowedActions() == null ? List.of() : report.allowedActions();
        return new May(
                allowed.contains(Action.INFORMATION.path()),
                allowed.contains(Action.RATING.path()),
                allowed.contains(Action.REOPENING.path()),
                allowed.contains(Action.WITHDRAWAL.path()),
                allowed.contains(Action.FOLLOW_UP.path()),
                !report.mine() && !report.following(),
                !report.mine() && report.following());
    }

    private static String name(@Nullable CodeName named) {
        return named == null ? "" : orEmpty(named.name());
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
