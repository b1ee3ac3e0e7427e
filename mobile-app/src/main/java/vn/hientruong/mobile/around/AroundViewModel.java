package vn.hientruong.mobile.around;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.around.AroundApi.Collection;
import vn.hientruong.mobile.around.AroundApi.Feature;
import vn.hientruong.mobile.around.AroundFilter.Choice;
import vn.hientruong.mobile.around.AroundFilter.Progress;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.kept.Dated;
import vn.hientruong.mobile.map.Box;
import vn.hientruong.mobile.map.Spot;
import vn.hientruong.mobile.text.Age;
import vn.hientruong.mobile.text.Failures;
import vn.hientruong.mobile.text.StatusWords;
import vn.hientruong.mobile.text.Strings;
import vn.hientruong.model.report.ReportStatus;

/** Shows what lies on the part of the map one looks at; asks only when one has moved out of what was asked for last. */
public final class AroundViewModel {
    /** Asked for beyond each edge, so that small movements ask for nothing. */
    private static final double MARGIN = 0.35;

    private static final int MOST_ROWS = 100;
    private static final double METRES_A_DEGREE = 111_320;

    private final AroundApi api;
    private final Tasks tasks;
    private final Strings text;
    private final Clock clock;
    private final Supplier<List<Choice>> categories;
    private final ReadOnlyObjectWrapper<AroundFilter> filter = new ReadOnlyObjectWrapper<>(AroundFilter.NONE);
    private final ReadOnlyObjectWrapper<AroundState> state =
            new ReadOnlyObjectWrapper<>(new AroundState(List.of(), "", "", false, false));
    private List<Feature> features = List.of();
    private Instant readAt = Instant.EPOCH;
    private @Nullable Asked looking;
    private @Nullable Asked covered;
    private boolean asking;

    /** The {@code categories} are those known so far. */
    public AroundViewModel(AroundApi api, Supplier<List<Choice>> categories, Tasks tasks, Strings text, Clock clock) {
        this.api = api;
        this.categories = categories;
        this.tasks = tasks;
        this.text = text;
        this.clock = clock;
    }

    private record Asked(Box box, int zoom, AroundFilter filter) {
        /** Whether looking there shows nothing that this has not. */
        boolean covers(Asked other) {
            return zoom == other.zoom && filter.equals(other.filter) && box.holds(other.box);
        }

        Asked widened() {
            double wide = (box.east() - box.west()) * MARGIN;
            double high = (box.north() - box.south()) * MARGIN;
            return new Asked(
                    new Box(box.west() - wide, box.south() - high, box.east() + wide, box.north() + high),
                    zoom,
                    filter);
        }

        Spot middle() {
            return new Spot((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
        }
    }

    /** Changes on the screen's thread only. */
    public ReadOnlyObjectProperty<AroundState> state() {
        return state.getReadOnlyProperty();
    }

    /** What is looked for; changes on the screen's thread only. */
    public ReadOnlyObjectProperty<AroundFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** What may be looked for. */
    public List<Choice> categories() {
        return categories.get();
    }

    /** Looks for something else; what does not match is gone at once. */
    public void look(AroundFilter wanted) {
        if (!wanted.equals(filter.get())) {
            filter.set(wanted);
            features = List.of();
            show("", "", false);
            Asked view = looking;
            if (view != null) {
                looking = new Asked(view.box(), view.zoom(), wanted);
                ask();
            }
        }
    }

    /** What is looked for, in words; empty for everything. */
    public String inWords() {
        AroundFilter now = filter.get();
        String category = categories().stream()
                .filter(one -> one.code().equals(now.category()))
                .map(Choice::name)
                .findFirst()
                .orElse(now.category());
        String progress = now.progress() == Progress.ANY ? "" : now.progress().inWords(text);
        return category.isEmpty() || progress.isEmpty() ? category + progress : category + ", " + progress;
    }

    /** The screen came to the front: what was seen last stands there until something newer comes. */
    public void shown() {
        if (features.isEmpty()) {
            tasks.run(api::last, this::begin, () -> {});
        }
        again();
    }

    private void begin(Optional<Dated<Collection>> last) {
        if (features.isEmpty() && last.isPresent() && !filter.get().narrows()) {
            features = last.get().value().features();
            readAt = last.get().readAt();
            show("", "", false);
        }
    }

    /** Somebody looks at another part of the map. */
    public void looksAt(Box box, double zoom) {
        looking = new Asked(box, (int) Math.round(zoom), filter.get());
        ask();
    }

    /** Asks once more for what is looked at. */
    public void again() {
        covered = null;
        ask();
    }

    /** One request at a time; the newest wish is asked for when the answer before has come. */
    private void ask() {
        Asked wish = looking;
        if (wish == null || asking || (covered != null && covered.covers(wish))) {
            return;
        }
        Asked wide = wish.widened();
        asking = true;
        AroundState now = state.get();
        state.set(new AroundState(now.rows(), now.title(), now.advice(), true, now.failed()));
        tasks.run(() -> api.find(wide.box(), wide.zoom(), wide.filter()), answer -> settle(wide, answer), this::broken);
    }

    private void settle(Asked asked, Answer<Dated<Collection>> answer) {
        asking = false;
        if (!asked.filter().equals(filter.get())) {
            ask();
            return;
        }
        covered = asked;
        if (answer instanceof Received<Dated<Collection>> received) {
            features = received.value().value().features();
            readAt = received.value().readAt();
            if (features.isEmpty()) {
                String advice =
                        filter.get().narrows() ? text.of("around.nothing.filtered") : text.of("around.nothing.advice");
                show(text.of("around.nothing"), advice, false);
            } else {
                show("", "", false);
            }
            ask();
        } else {
            fail(Failures.of(answer, text));
        }
    }

    private void broken() {
        asking = false;
        fail(Failures.broken(text));
    }

    private void fail(Failures said) {
        String advice = features.isEmpty()
                ? said.advice()
                : text.of("around.kept", Age.of(readAt, clock.instant()).inWords(text));
        show(said.title(), advice, true);
    }

    private void show(String title, String advice, boolean failed) {
        Asked view = looking;
        Spot middle = view == null ? new Spot(0, 0) : view.middle();
        List<AroundRow> rows = features.stream()
                .sorted(Comparator.comparingDouble(one -> metres(middle, one)))
                .limit(MOST_ROWS)
                .map(one -> row(one, metres(middle, one)))
                .toList();
        state.set(new AroundState(rows, title, advice, false, failed));
    }

    private AroundRow row(Feature one, double metres) {
        long reports = one.properties().reports();
        String name = one.properties().name();
        ReportStatus status = status(one.properties().status());
        return new AroundRow(
                new Spot(one.lat(), one.lon()),
                reports,
                orEmpty(one.properties().id()),
                reports > 1 || name == null ? text.of("around.several", reports) : name,
                orEmpty(one.properties().code()),
                StatusWords.kind(status),
                metres < 1000
                        ? text.of("around.metres", Math.round(metres / 10) * 10)
                        : text.of("around.kilometres", Math.round(metres / 100) / 10.0));
    }

    /** A later backend may have statuses this app does not know. */
    private static ReportStatus status(@Nullable String name) {
        for (ReportStatus each : ReportStatus.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return ReportStatus.UNKNOWN;
    }

    /** Flat enough at the size of a province. */
    private static double metres(Spot from, Feature to) {
        double north = (to.lat() - from.lat()) * METRES_A_DEGREE;
        double east = (to.lon() - from.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(from.lat()));
        return Math.hypot(north, east);
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
