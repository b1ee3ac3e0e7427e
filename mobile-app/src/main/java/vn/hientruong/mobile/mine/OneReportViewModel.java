package vn.hientruong.mobile.mine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.mine.OneReportState.Showing;
import vn.hientruong.mobile.mine.PhotoSending.Attached;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.Limits;
import vn.hientruong.model.handling.ActionBody;
import vn.hientruong.model.handling.FollowUp;
import vn.hientruong.model.handling.Information;
import vn.hientruong.model.handling.Rating;
import vn.hientruong.model.handling.Reopening;
import vn.hientruong.model.handling.Withdrawal;
import vn.hientruong.model.report.Action;
import vn.hientruong.model.report.EntryView;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.model.report.Score;

/** One report: the kept one at once, the fresh one when it comes, and what the person does about it. */
public final class OneReportViewModel {
    private final MineApi api;
    private final PhotoSending sending;
    private final ObservableList<Attached> attached = FXCollections.observableArrayList();
    private final String id;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final ReportWords words;
    private final ReadOnlyObjectWrapper<OneReportState> state;
    private @Nullable Whole whole;

    public OneReportViewModel(MineApi api, PhotoSending sending, String id, Tasks tasks, Strings text, Clock clock) {
        this.api = api;
        this.sending = sending;
        this.id = id;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
        words = new ReportWords(text);
        state = new ReadOnlyObjectWrapper<>(OneReportState.alone(Showing.LOADING, text.of("one.loading"), ""));
    }

    /** A report and its timeline. */
    private record Whole(ReportView report, List<EntryView> entries, Instant readAt) {}

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<OneReportState> state() {
        return state.getReadOnlyProperty();
    }

    /** The screen came to the front. */
    public void shown() {
        if (whole == null) {
            tasks.run(this::kept, this::begin, this::broken);
        } else {
            ask();
        }
    }

    private void begin(Optional<Whole> copy) {
        copy.ifPresent(found -> show(found, "", ""));
        ask();
    }

    /** In the background. */
    private Optional<Whole> kept() {
        return api.report(id).kept().map(report -> {
            List<EntryView> entries = api.entries(id).kept().map(Dated::value).orElse(List.of());
            return new Whole(report.value(), entries, report.readAt());
        });
    }

    /** Asks for it again. */
    public void ask() {
        state.set(state.get().with(state.get().notice(), state.get().advice(), true));
        tasks.run(this::read, this::settle, this::broken);
    }

    /** In the background: the report, then its timeline. */
    private Answer<Whole> read() {
        Answer<Dated<ReportView>> report = api.report(id).ask();
        if (!(report instanceof Received<Dated<ReportView>> received)) {
            return report.failure();
        }
        Answer<Dated<List<EntryView>>> entries = api.entries(id).ask();
        return entries instanceof Received<Dated<List<EntryView>>> lines
                ? new Received<>(new Whole(
                        received.value().value(),
                        lines.value().value(),
                        received.value().readAt()))
                : entries.failure();
    }

    private void settle(Answer<Whole> answer) {
        if (answer instanceof Received<Whole> received) {
            show(received.value(), "", "");
        } else {
            fail(Failures.of(answer, text));
        }
    }

    private void broken() {
        fail(Failures.broken(text));
    }

    private void fail(Failures said) {
        Whole kept = whole;
        if (kept == null) {
            state.set(OneReportState.alone(Showing.FAILURE, said.title(), said.advice()));
        } else {
            String age = Age.of(kept.readAt(), clock.instant()).inWords(text);
            state.set(state.get().with(said.title(), text.of("one.kept", age), false));
        }
    }

    private void show(Whole shown, String notice, String advice) {
        whole = shown;
        state.set(words.of(shown.report(), shown.entries(), clock.instant()).with(notice, advice, false));
    }

    /** One press says how it went. */
    public void rate(Score score, Consumer<String> said) {
        act(Action.RATING, new Rating(score, null), text.of("rate.thanks"), said);
    }

    /** Answers the question. */
    public void answer(String words, Consumer<String> said) {
        withPhotos(Action.INFORMATION, ids -> new Information(orNull(words), ids), text.of("one.answered"), said);
    }

    /** Says that it is not mended after all. */
    public void reopen(String reason, Consumer<String> said) {
        withPhotos(Action.REOPENING, ids -> new Reopening(reason.strip(), ids), text.of("one.reopened"), said);
    }

    /** Adds something unasked. */
    public void add(String words, Consumer<String> said) {
        withPhotos(Action.FOLLOW_UP, ids -> new FollowUp(orNull(words), ids), text.of("one.added"), said);
    }

    /** What will be sent along with the next of these. */
    public ObservableList<Attached> attached() {
        return FXCollections.unmodifiableObservableList(attached);
    }

    /** A photo was taken or chosen; {@code said} hears what is wrong with it. */
    public void attach(Path file, Consumer<String> said) {
        if (attached.size() >= Limits.MEDIA) {
            said.accept(text.of("one.photo.most", Limits.MEDIA));
            return;
        }
        tasks.run(
                () -> sending.read(file),
                photo -> photo.ifPresentOrElse(attached::add, () -> said.accept(text.of("one.photo.unreadable"))),
                () -> said.accept(text.of("one.photo.unreadable")));
    }

    /** Takes the last photo away again. */
    public void detach() {
        if (!attached.isEmpty()) {
            attached.remove(attached.size() - 1);
        }
    }

    /** The photos first: what they belong to names them. */
    private void withPhotos(
            Action action, Function<@Nullable List<UUID>, ActionBody> body, String done, Consumer<String> said) {
        Whole now = whole;
        if (now == null || state.get().busy()) {
            return;
        }
        List<Attached> photos = List.copyOf(attached);
        state.set(state.get().with("", "", true));
        tasks.run(
                () -> {
                    Answer<List<UUID>> sent = sending.send(photos);
                    return sent instanceof Received<List<UUID>> received
                            ? api.act(id, action.path(), now.report().version(), body.apply(orNull(received.value())))
                            : sent.<ReportView>failure();
                },
                answer -> {
                    if (answer instanceof Received) {
                        attached.clear();
                    }
                    acted(now, answer, done, said);
                },
                this::broken);
    }

    /** Takes the report back. */
    public void withdraw(Consumer<String> said) {
        act(Action.WITHDRAWAL, new Withdrawal(), text.of("one.withdrawn"), said);
    }

    private void act(Action action, ActionBody body, String done, Consumer<String> said) {
        Whole now = whole;
        if (now == null || state.get().busy()) {
            return;
        }
        state.set(state.get().with("", "", true));
        tasks.run(
                () -> api.act(id, action.path(), now.report().version(), body),
                answer -> acted(now, answer, done, said),
                this::broken);
    }

    private void acted(Whole before, Answer<ReportView> answer, String done, Consumer<String> said) {
        if (answer instanceof Received<ReportView> received) {
            show(new Whole(received.value(), before.entries(), clock.instant()), "", "");
            said.accept(done);
            ask();
        } else if (answer instanceof Refused<ReportView> refused && moved(refused.code())) {
            said.accept(text.of("one.moved"));
            ask();
        } else {
            Failures what = Failures.of(answer, text);
            state.set(state.get().with(what.title(), what.advice(), false));
        }
    }

    /** Somebody else was quicker: the person sees what is now, and decides again. */
    private static boolean moved(String code) {
        return code.equals("stale-version") || code.equals("transition-not-allowed");
    }

    /** Hears of every step of somebody else's report, or no more. */
    public void follow(boolean on, Consumer<String> said) {
        if (state.get().busy()) {
            return;
        }
        if (!api.signedIn()) {
            said.accept(text.of("report.follow.signIn"));
            return;
        }
        state.set(state.get().with("", "", true));
        tasks.run(() -> api.follow(id, on), answer -> followed(answer, on, said), this::broken);
    }

    private void followed(Answer<Integer> answer, boolean on, Consumer<String> said) {
        if (answer instanceof Received) {
            said.accept(on ? text.of("one.followed") : text.of("one.unfollowed"));
            ask();
        } else {
            fail(Failures.of(answer, text));
        }
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words.strip();
    }

    private static @Nullable List<UUID> orNull(List<UUID> photos) {
        return photos.isEmpty() ? null : photos;
    }
}
