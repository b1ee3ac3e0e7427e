package vn.hientruong.mobile.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hientruong.mobile.api.Answer;
import vn.hientruong.mobile.api.Answer.Received;
import vn.hientruong.mobile.categories.KeptCategories;
import vn.hientruong.mobile.report.ReportState.TileRow;
import vn.hientruong.mobile.text.Plain;
import vn.hientruong.model.category.CategoryView;

/** What can be reported: the kept list at once, the backend's when it comes. Used on the screen's thread, but for reading. */
public final class Catalogue {
    private final Supplier<Answer<List<CategoryView>>> source;
    private final KeptCategories kept;
    private final RecentCategories recent;
    private final Clock clock;
    private List<CategoryView> categories = List.of();
    private List<String> lastUsed = List.of();

    public Catalogue(
            Supplier<Answer<List<CategoryView>>> source, KeptCategories kept, RecentCategories recent, Clock clock) {
        this.source = source;
        this.kept = kept;
        this.recent = recent;
        this.clock = clock;
    }

    /** What was read. */
    record Read(List<CategoryView> categories, List<String> lastUsed) {}

    /** In the background: what is on the phone. */
    Read readKept() {
        return new Read(kept.find().map(KeptCategories.Kept::categories).orElse(List.of()), recent.list());
    }

    /** In the background: asks the backend, and keeps what came; nothing when nobody answered. */
    Read ask() {
        if (source.get() instanceof Received<List<CategoryView>> received) {
            kept.keep(received.value(), clock.instant());
            return new Read(received.value(), recent.list());
        }
        return new Read(List.of(), recent.list());
    }

    /** In the background. */
    void used(String code) {
        recent.used(code);
    }

    void take(Read read) {
        lastUsed = read.lastUsed();
        if (!read.categories().isEmpty()) {
            categories = read.categories();
        }
    }

    Optional<CategoryView> find(String code) {
        return categories.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** All that is known, in the order of the backend. */
    public List<CategoryView> all() {
        return categories;
    }

    /** Its name, or the code while the name is not known. */
    public String name(String code) {
        return find(code).map(CategoryView::name).orElse(code);
    }

    /** Those that match, the last used first. */
    List<TileRow> tiles(String typed, String chosen) {
        List<CategoryView> sorted = new ArrayList<>();
        lastUsed.forEach(code -> find(code).ifPresent(sorted::add));
        categories.stream().filter(one -> !lastUsed.contains(one.code())).forEach(sorted::add);
        return sorted.stream()
                .filter(one -> Plain.matches(one.name(), typed))
                .map(one -> new TileRow(
                        one.code(),
                        one.name(),
                        Objects.requireNonNullElse(one.icon(), "OTHER"),
                        one.code().equals(chosen)))
                .toList();
    }
}
