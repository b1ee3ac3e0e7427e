package vn.hientruong.mobile.mine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.mine.MineApi.OwnPage;
import vn.hientruong.mobile.mine.MineState.Showing;
import vn.hientruong.mobile.report.OutgoingRow;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Moments;
import vn.hientruong.mobile.text.StatusWords;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.ReportSummary;

/**
 * Lists own reports: what waits on the phone first, then the kept ones at once, newer ones when they come, older ones when
 * somebody scrolls there.
 */
public final class MineViewModel {
    private final MineApi api;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final Moments moments;
    private final ObservableList<MineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<MineState> state;
    private final List<ReportSummary> known = new ArrayList<>();
    private @Nullable String next;
    private Instant readAt = Instant.EPOCH;
    private boolean askingForOlder;
    private int waiting;

    /** The {@code outgoing} are those still on the phone; they change on the screen's thread. */
    public MineViewModel(
            MineApi api, ObservableValue<List<OutgoingRow>> outgoing, Tasks tasks, Strings text, Clock clock) {
        this.api = api;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
        moments = new Moments(text);
        state = new ReadOnlyObjectWrapper<>(new MineState(Showing.LOADING, text.of("mine.loading"), "", true, false));
        outgoing.addListener((rows, before, now) -> waiting(now));
        waiting(outgoing.getValue());
    }

    /** What waits first, then the newest; grows while somebody scrolls. */
    public ObservableList<MineRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<MineState> state() {
        return state.getReadOnlyProperty();
    }

    /** The screen came to the front: what is kept is shown at once, what is new when it comes. */
    public void shown() {
        if (api.signedIn() && known.isEmpty()) {
            tasks.run(() -> api.newest().kept(), this::begin, this::broken);
        } else {
            ask();
        }
    }

    private void invite() {
        forget();
        show(Showing.GUEST, text.of("mine.guest"), text.of("mine.guest.advice"));
    }

    /** Somebody else uses the app now: nothing of the one before may stay. */
    public void forget() {
        known.clear();
        list(List.of());
        next = null;
        show(Showing.LOADING, text.of("mine.loading"), "");
    }

    /** One that has gone is among the backend's own from now on. */
    private void waiting(List<OutgoingRow> outgoing) {
        List<MineRow> fresh =
                outgoing.stream().<MineRow>map(MineRow.Waiting::new).toList();
        boolean gone = fresh.size() < waiting;
        if (fresh.size() == waiting) {
            for (int row = 0; row < waiting; row++) {
                if (!fresh.get(row).equals(rows.get(row))) {
                    rows.set(row, fresh.get(row));
                }
            }
        } else {
            List<MineRow> all = new ArrayList<>(fresh);
            all.addAll(rows.subList(waiting, rows.size()));
            waiting = fresh.size();
            rows.setAll(all);
        }
        if (gone && api.signedIn() && !state.get().busy()) {
            ask();
        }
    }

    private void list(List<ReportRow> reports) {
        if (!reports.equals(rows.subList(waiting, rows.size()))) {
            List<MineRow> all = new ArrayList<>(rows.subList(0, waiting));
            all.addAll(reports);
            rows.setAll(all);
        }
    }

    private void begin(Optional<Dated<OwnPage>> kept) {
        kept.ifPresent(copy -> merge(copy.value(), copy.readAt()));
        ask();
    }

    /** Asks for the newest again; whoever has not signed in is invited to. */
    public void ask() {
        if (!api.signedIn()) {
            invite();
            return;
        }
        MineState now = state.get();
        state.set(
                known.isEmpty()
                        ? new MineState(Showing.LOADING, text.of("mine.loading"), "", true, false)
                        : new MineState(Showing.LIST, now.title(), now.advice(), true, next != null));
        tasks.run(() -> api.newest().ask(), this::settle, this::broken);
    }

    private void settle(Answer<Dated<OwnPage>> answer) {
        if (answer instanceof Received<Dated<OwnPage>> received) {
            merge(received.value().value(), received.value().readAt());
            if (known.isEmpty()) {
                show(Showing.EMPTY, text.of("mine.empty"), text.of("mine.empty.advice"));
            } else {
                show(Showing.LIST, "", "");
            }
        } else {
            fail(Failures.of(answer, text));
        }
    }

    private void broken() {
        fail(Failures.broken(text));
    }

    private void fail(Failures said) {
        if (known.isEmpty()) {
            show(Showing.FAILURE, said.title(), said.advice());
        } else {
            String age = Age.of(readAt, clock.instant()).inWords(text);
            show(Showing.LIST, said.title(), text.of("mine.kept", age));
        }
    }

    /** A new first page goes before the older rows that are there already. */
    private void merge(OwnPage page, Instant at) {
        readAt = at;
        Set<UUID> fresh = new HashSet<>();
        page.items().forEach(row -> fresh.add(row.id()));
        List<ReportSummary> older = new ArrayList<>();
        if (page.next() != null && !page.items().isEmpty()) {
            Instant last = page.items().get(page.items().size() - 1).filedAt();
            known.stream()
                    .filter(row -> !fresh.contains(row.id()) && !row.filedAt().isAfter(last))
                    .forEach(older::add);
        }
        if (older.isEmpty()) {
            next = page.next();
        }
        known.clear();
        known.addAll(page.items());
        known.addAll(older);
        list(known.stream().map(this::row).toList());
    }

    /** Somebody scrolls near the end. */
    public void nearEnd() {
        String cursor = next;
        if (cursor == null || askingForOlder) {
            return;
        }
        askingForOlder = true;
        tasks.run(() -> api.after(cursor), answer -> older(cursor, answer), () -> askingForOlder = false);
    }

    private void older(String cursor, Answer<OwnPage> answer) {
        askingForOlder = false;
        if (answer instanceof Received<OwnPage> received && cursor.equals(next)) {
            next = received.value().next();
            known.addAll(received.value().items());
            rows.addAll(received.value().items().stream().map(this::row).toList());
            show(Showing.LIST, state.get().title(), state.get().advice());
        } else if (!(answer instanceof Received)) {
            show(Showing.LIST, Failures.of(answer, text).title(), text.of("mine.olderMissing"));
        }
    }

    private void show(Showing showing, String title, String advice) {
        state.set(new MineState(showing, title, advice, false, next != null));
    }

    private ReportRow row(ReportSummary report) {
        return new ReportRow(
                report.id().toString(),
                report.code(),
                report.category().name(),
                report.description(),
                StatusWords.of(report.status(), text),
                StatusWords.kind(report.status()),
                moments.day(report.filedAt()),
                StatusWords.running(report.status()) ? moments.due(report.dueAt(), clock.instant()) : "",
                report.overdue());
    }
}
