package vn.hientruong.category;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hientruong.model.category.CategoryAdminView;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;
import vn.hientruong.platform.signal.Signals;

/** Administrators write categories down; they are never removed, since old reports keep theirs. */
@Singleton
public class CategoryEditing {
    private final CategoryRepository categories;
    private final Event<Signals.Outgoing> signals;
    private final Event<Changed> changes;

    CategoryEditing(CategoryRepository categories, Event<Signals.Outgoing> signals, Event<Changed> changes) {
        this.categories = categories;
        this.signals = signals;
        this.changes = changes;
    }

    /**
     * Creates the category of that code, or replaces all that was said of it.
     *
     * @throws InvalidRequest when it would give less time to what is complex
     */
    @Transactional
    public void put(String code, NewCategory said) {
        write(code, said, known -> true);
    }

    /**
     * A category as it was written down.
     *
     * @throws NotFound when there is none of that code
     */
    @Transactional
    public CategoryAdminView get(String code) {
        return categories.findByIdOptional(code).map(CategoryEditing::view).orElseThrow(NotFound::new);
    }

    /**
     * Creates the category of that code, or replaces what the caller has seen of it.
     *
     * @return what is stored then
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else wrote meanwhile, with what it is now
     * @throws InvalidRequest when it would give less time to what is complex
     */
    @Transactional
    public CategoryAdminView write(String code, NewCategory said, Seen seen) {
        return view(write(
                code,
                said,
                known -> seen.mayWrite(
                        known.map(Category::version).orElse(null),
                        () -> known.orElseThrow().said().equals(new Category(code, said).said()),
                        () -> view(known.orElseThrow()))));
    }

    private static CategoryAdminView view(Category category) {
        return new CategoryAdminView(category.code(), category.said(), category.version());
    }

    private Category write(String code, NewCategory said, Predicate<Optional<Category>> check) {
        if (said.complexDays() != null && said.complexDays() < said.workingDays()) {
            throw InvalidRequest.at("/complexDays", "not-less-than", said.workingDays());
        }
        categories.lockForWriting();
        Optional<Category> known = categories.findByIdOptional(code);
        if (!check.test(known)) {
            return known.orElseThrow();
        }
        NewCategory before = known.map(Category::said).orElse(null);
        Category category = known.orElseGet(() -> new Category(code, said));
        category.change(said);
        categories.persistAndFlush(category);
        changes.fire(Changed.of("category", code, before, category.said()));
        signals.fire(new Signals.Outgoing(Categories.TOPIC, code));
        return category;
    }
}
