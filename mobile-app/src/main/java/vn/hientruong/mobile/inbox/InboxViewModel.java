package vn.hientruong.mobile.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.inbox.InboxState.Showing;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.push.PushViewModel;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.notification.NotificationList;
import vn.hientruong.model.notification.NotificationView;

/** Shows what the person was told and counts what is unread; polls while the app is in front. */
public final class InboxViewModel {
    private final InboxApi api;
    private final PushViewModel push;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<InboxState> state;
    private final List<NotificationView> known = new ArrayList<>();
    private @Nullable String next;
    private Instant readAt = Instant.EPOCH;
    private boolean asking;

    public InboxViewModel(InboxApi api, PushViewModel push, Tasks tasks, Strings text, Clock clock) {
        this.api = api;
        this.push = push;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
        state = new ReadOnlyObjectWrapper<>(
                new InboxState(Showing.LOADING, List.of(), text.of("inbox.loading"), "", true, false, false));
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<InboxState> state() {
        return state.getReadOnlyProperty();
    }

    /** How many the person has not read. */
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** At the start, and when somebody signs in or out. */
    public void start() {
        known.clear();
        next = null;
        unread.set(0);
        if (api.signedIn()) {
            tasks.run(() -> api.newest().kept(), this::begin, this::broken);
        } else {
            show(Showing.GUEST, text.of("inbox.guest"), text.of("inbox.guest.advice"));
        }
    }

    private void begin(Optional<Dated<NotificationList>> kept) {
        kept.ifPresent(copy -> take(copy.value(), copy.readAt()));
        ask();
    }

    /** Asks whether anything is new; does nothing while the last answer is on its way, or for guests. */
    public void ask() {
        if (asking || !api.signedIn()) {
            return;
        }
        asking = true;
        tasks.run(() -> api.newest().ask(), this::settle, this::broken);
    }

    private void settle(Answer<Dated<NotificationList>> answer) {
        asking = false;
        if (!api.signedIn()) {
            return;
        }
        if (answer instanceof Received<Dated<NotificationList>> received) {
            take(received.value().value(), received.value().readAt());
            if (known.isEmpty()) {
                show(Showing.EMPTY, text.of("inbox.empty"), text.of("inbox.empty.advice"));
            }
        } else {
            fail(Failures.of(answer, text));
        }
    }

    private void broken() {
        asking = false;
        fail(Failures.broken(text));
    }

    private void take(NotificationList list, Instant at) {
        readAt = at;
        known.clear();
        known.addAll(list.items());
        next = list.next();
        unread.set(Math.max(0, list.unread()));
        if (!known.isEmpty()) {
            show(Showing.LIST, "", "");
        }
    }

    private void fail(Failures said) {
        if (known.isEmpty()) {
            show(Showing.FAILURE, said.title(), said.advice());
        } else {
            show(
                    Showing.LIST,
                    said.title(),
                    text.of("inbox.kept", Age.of(readAt, clock.instant()).inWords(text)));
        }
    }

    /** Asks for older ones. */
    public void older() {
        String cursor = next;
        if (cursor == null || asking) {
            return;
        }
        asking = true;
        tasks.run(() -> api.after(cursor), answer -> older(cursor, answer), this::broken);
    }

    private void older(String cursor, Answer<NotificationList> answer) {
        asking = false;
        if (answer instanceof Received<NotificationList> received) {
            if (cursor.equals(next)) {
                known.addAll(received.value().items());
                next = received.value().next();
            }
            show(Showing.LIST, "", "");
        } else {
            fail(Failures.of(answer, text));
        }
    }

    /** The person opens one: it counts as read at once, and the backend is told. */
    public void opened(InboxRow row) {
        if (!row.unread()) {
            return;
        }
        UUID id = UUID.fromString(row.id());
        Instant now = clock.instant();
        known.replaceAll(one -> one.id().equals(id) ? read(one, now) : one);
        unread.set(Math.max(0, unread.get() - 1));
        show(Showing.LIST, state.get().title(), state.get().advice());
        tasks.run(() -> api.read(id), answer -> ask(), this::broken);
    }

    /** All that is on the screen was seen. */
    public void allRead() {
        if (known.isEmpty() || unread.get() == 0) {
            return;
        }
        UUID newest = known.get(0).id();
        Instant now = clock.instant();
        known.replaceAll(one -> one.readAt() == null ? read(one, now) : one);
        unread.set(0);
        show(Showing.LIST, state.get().title(), state.get().advice());
        tasks.run(() -> api.readUpTo(newest), answer -> ask(), this::broken);
    }

    /** The person wants to be told by the phone itself. */
    public void wantPush() {
        push.want();
        show(state.get().showing(), state.get().title(), state.get().advice());
    }

    /** The person does not. */
    public void noPush() {
        push.decline();
        show(state.get().showing(), state.get().title(), state.get().advice());
    }

    private static NotificationView read(NotificationView one, Instant at) {
        return new NotificationView(one.id(), one.title(), one.text(), one.reportId(), one.at(), at);
    }

    private void show(Showing showing, String title, String advice) {
        boolean offer = showing == Showing.LIST && push.shouldAsk();
        state.set(new InboxState(
                showing, known.stream().map(this::row).toList(), title, advice, false, next != null, offer));
    }

    private InboxRow row(NotificationView one) {
        return new InboxRow(
                one.id().toString(),
                one.title(),
                one.text() == null ? "" : one.text(),
                Age.of(one.at(), clock.instant()).inWords(text),
                one.readAt() == null,
                one.reportId() == null ? "" : one.reportId().toString());
    }
}
