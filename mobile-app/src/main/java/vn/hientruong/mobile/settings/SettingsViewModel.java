package vn.hientruong.mobile.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.hientruong.mobile.background.Tasks;
import vn.hientruong.mobile.look.Appearance;
import vn.hientruong.mobile.look.Appearance.Theme;

/** Takes what people choose, has it shown at once and kept for the next time. */
public final class SettingsViewModel {
    /** The sizes the two buttons lead through. */
    static final List<Double> SIZES = List.of(0.8, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0);

    private final KeptSettings kept;
    private final Tasks tasks;
    private final Consumer<Settings> apply;
    private final ReadOnlyObjectWrapper<Settings> settings;

    /** The {@code apply} shows everything in the new way, on the screen's thread. */
    public SettingsViewModel(Settings now, KeptSettings kept, Tasks tasks, Consumer<Settings> apply) {
        this.kept = kept;
        this.tasks = tasks;
        this.apply = apply;
        settings = new ReadOnlyObjectWrapper<>(now);
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    void speak(Locale language) {
        choose(settings.get().with(language));
    }

    void dark(boolean on) {
        choose(look().with(on ? Theme.DARK : Theme.LIGHT));
    }

    void contrast(boolean on) {
        choose(look().withContrast(on));
    }

    void motion(boolean on) {
        choose(look().withMotion(on));
    }

    boolean canGrow() {
        return look().textScale() < Appearance.LARGEST_TEXT;
    }

    boolean canShrink() {
        return look().textScale() > Appearance.SMALLEST_TEXT;
    }

    void grow() {
        SIZES.stream()
                .filter(size -> size > look().textScale())
                .findFirst()
                .ifPresent(size -> choose(look().withTextScale(size)));
    }

    void shrink() {
        SIZES.stream()
                .filter(size -> size < look().textScale())
                .reduce((smaller, larger) -> larger)
                .ifPresent(size -> choose(look().withTextScale(size)));
    }

    private Appearance look() {
        return settings.get().appearance();
    }

    private void choose(Appearance look) {
        choose(settings.get().with(look));
    }

    private void choose(Settings chosen) {
        if (chosen.equals(settings.get())) {
            return;
        }
        settings.set(chosen);
        tasks.run(
                () -> {
                    kept.keep(chosen);
                    return chosen;
                },
                done -> {},
                () -> {});
        apply.accept(chosen);
    }
}
