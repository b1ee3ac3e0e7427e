package vn.hientruong.mobile.categories;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Offline;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.api.Answer.Refused;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.categories.KeptCategories.Kept;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.problem.ProblemView;

/** Decides what the list of categories shows: the kept copy at once, the backend's answer when it comes. */
public final class CategoriesViewModel {
    private final Supplier<Answer<List<CategoryView>>> source;
    private final KeptCategories kept;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<CategoriesState> state;

    private List<CategoryView> categories = List.of();
    private Instant readAt = Instant.EPOCH;
    private boolean settled;

    /** The {@code source} asks the backend, and blocks. */
    public CategoriesViewModel(
            Supplier<Answer<List<CategoryView>>> source, KeptCategories kept, Tasks tasks, Strings text, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
        state = new ReadOnlyObjectWrapper<>(CategoriesState.loading(text.of("categories.loading")));
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<CategoriesState> state() {
        return state.getReadOnlyProperty();
    }

    /** Shows the kept copy, if any, and asks the backend for a new one. */
    public void start() {
        tasks.run(kept::find, this::begin, this::ask);
    }

    /** Asks the backend again; a second press while it is being asked does nothing. */
    public void again() {
        if (!state.get().busy()) {
            ask();
        }
    }

    /** People came back to the app: what could not be had before may be had now. */
    public void returned() {
        if (!settled) {
            again();
        }
    }

    private void begin(Optional<Kept> copy) {
        copy.ifPresent(found -> {
            categories = found.categories();
            readAt = found.readAt();
            showList("", "");
        });
        ask();
    }

    /** A list on screen stays there while a newer one is asked for. */
    private void ask() {
        state.set(
                categories.isEmpty()
                        ? CategoriesState.loading(text.of("categories.loading"))
                        : state.get().askingAgain());
        tasks.run(this::read, this::settle, this::broken);
    }

    /** In the background: asks, and keeps what came. */
    private Answer<List<CategoryView>> read() {
        Answer<List<CategoryView>> answer = source.get();
        if (answer instanceof Received<List<CategoryView>> received) {
            kept.keep(received.value(), clock.instant());
        }
        return answer;
    }

    private void settle(Answer<List<CategoryView>> answer) {
        settled = answer instanceof Received;
        if (answer instanceof Received<List<CategoryView>> received) {
            categories = received.value();
            readAt = clock.instant();
            showFresh();
        } else if (answer instanceof Refused<List<CategoryView>> refused) {
            ProblemView problem = refused.problem();
            String detail = problem.detail();
            fail(problem.title(), detail == null ? text.of("failure.refused.advice") : detail);
        } else if (answer instanceof Offline) {
            fail(text.of("failure.offline.title"), text.of("failure.offline.advice"));
        } else {
            fail(text.of("failure.unexpected.title"), text.of("failure.unexpected.advice"));
        }
    }

    private void broken() {
        settled = false;
        fail(text.of("failure.broken.title"), text.of("failure.broken.advice"));
    }

    private void showFresh() {
        if (categories.isEmpty()) {
            state.set(CategoriesState.empty(text.of("categories.empty.title"), text.of("categories.empty.advice")));
        } else {
            showList("", "");
        }
    }

    private void fail(String title, String advice) {
        if (categories.isEmpty()) {
            state.set(CategoriesState.failure(title, advice));
        } else {
            String age = Age.of(readAt, clock.instant()).inWords(text);
            showList(title, text.of("categories.kept", age) + " " + advice);
        }
    }

    private void showList(String title, String advice) {
        state.set(CategoriesState.list(categories.stream().map(this::row).toList(), title, advice));
    }

    private CategoryRow row(CategoryView category) {
        String phone = category.emergencyPhone();
        return new CategoryRow(
                category.name(),
                text.of("categories.limit", category.workingDays()),
                phone == null ? "" : text.of("categories.emergency", phone));
    }
}
