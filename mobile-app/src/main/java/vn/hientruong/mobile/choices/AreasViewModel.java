package vn.hientruong.mobile.choices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.choices.AreasState.AreaRow;
import vn.hientruong.mobile.places.Commune;
import vn.hientruong.mobile.places.Communes;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.alert.SubscribedAreas;

/** Which communes a person hears of: where they live, and perhaps where their parents do. */
public final class AreasViewModel {
    /** As the backend takes them. */
    static final int MOST = 10;

    private static final int LISTED = 12;

    private final Chooser<SubscribedAreas> chooser;
    private final Supplier<Optional<Communes>> kept;
    private final Supplier<Optional<Communes>> fresh;
    private final Tasks tasks;
    private final Strings text;
    private final ReadOnlyObjectWrapper<AreasState> state;
    private Communes communes = Communes.NONE;
    private String typed = "";

    /**
     * Asks nothing yet.
     *
     * @param kept the communes on the phone; blocks
     * @param fresh those of the backend, if it has others; blocks
     */
    public AreasViewModel(
            ChoicesApi api,
            Supplier<Optional<Communes>> kept,
            Supplier<Optional<Communes>> fresh,
            Tasks tasks,
            Strings text,
            Clock clock) {
        this.kept = kept;
        this.fresh = fresh;
        this.tasks = tasks;
        this.text = text;
        chooser = new Chooser<>(api.areas(), tasks, text, clock);
        state = new ReadOnlyObjectWrapper<>(seen(chooser.standing().get()));
        chooser.standing().addListener((standing, before, now) -> show());
    }

    /** Changes on the screen's thread only. */
    ReadOnlyObjectProperty<AreasState> state() {
        return state.getReadOnlyProperty();
    }

    /** The screen came to the front, or somebody wants to try again. */
    void ask() {
        chooser.ask();
        tasks.run(kept, this::know, () -> {});
        tasks.run(fresh, this::know, () -> {});
    }

    private void know(Optional<Communes> found) {
        found.ifPresent(all -> {
            communes = all;
            show();
        });
    }

    /** The app came to the front, or a minute has passed: what is unsent may find its way now. */
    public void deliver() {
        chooser.deliver();
    }

    /** Somebody has signed in or out. */
    public void forget() {
        chooser.forget();
    }

    /** Somebody types a name, accents or not. */
    void search(String words) {
        typed = words;
        show();
    }

    /** The commune of a point, in WGS84 degrees; false when none is known there. */
    boolean addAt(double lat, double lon) {
        Optional<Commune> here = communes.at(lat, lon);
        here.ifPresent(commune -> add(commune.code()));
        return here.isPresent();
    }

    void add(String code) {
        SubscribedAreas now = chooser.standing().get().value();
        if (now != null && !now.areas().contains(code) && now.areas().size() < MOST) {
            List<String> next = new ArrayList<>(now.areas());
            next.add(code);
            chooser.choose(new SubscribedAreas(List.copyOf(next)));
        }
    }

    void remove(String code) {
        SubscribedAreas now = chooser.standing().get().value();
        if (now != null) {
            chooser.choose(new SubscribedAreas(
                    now.areas().stream().filter(one -> !one.equals(code)).toList()));
        }
    }

    void undo() {
        chooser.undo();
    }

    private void show() {
        state.set(seen(chooser.standing().get()));
    }

    private AreasState seen(Standing<SubscribedAreas> standing) {
        SubscribedAreas now = standing.value();
        List<String> chosen = now == null ? List.of() : now.areas();
        List<AreaRow> others = communes.search(typed).stream()
                .filter(one -> !chosen.contains(one.code()))
                .map(one -> new AreaRow(one.code(), one.name()))
                .toList();
        boolean full = chosen.size() >= MOST;
        return new AreasState(
                Showing.of(standing),
                chosen.stream().map(code -> new AreaRow(code, name(code))).toList(),
                full ? List.of() : others.stream().limit(LISTED).toList(),
                note(full, others.size()),
                standing.title(),
                standing.advice(),
                !standing.title().isEmpty() && !standing.refused(),
                standing.refused());
    }

    /** A commune that the phone does not know goes by its number. */
    private String name(String code) {
        return communes.all().stream()
                .filter(one -> one.code().equals(code))
                .map(Commune::name)
                .findFirst()
                .orElse(code);
    }

    private String note(boolean full, int others) {
        if (full) {
            return text.of("areas.full", MOST);
        }
        if (communes.all().isEmpty()) {
            return text.of("areas.unknown");
        }
        if (others == 0) {
            return text.of("areas.noMatch");
        }
        return others > LISTED ? text.of("areas.more", others - LISTED) : "";
    }
}
