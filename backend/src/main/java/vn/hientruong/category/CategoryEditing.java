package vn.hientruong.category;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
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
        write(code, said, known -> {});
    }

    /**
     * Creates a category.
     *
     * @throws InvalidRequest when the code is taken, or it would give less time to what is complex
     */
    @Transactional
    public void create(String code, NewCategory said) {
        write(code, said, known -> {
            if (known.isPresent()) {
                throw InvalidRequest.at("/code", "code-taken", code);
            }
        });
    }

    /**
     * Replaces all that was said of a category.
     *
     * @param version that was read
     * @throws NotFound when there is none of that code
     * @throws StaleVersion when somebody else wrote meanwhile
     * @throws InvalidRequest when it would give less time to what is complex
     */
    @Transactional
    public void change(String code, NewCategory said, long version) {
        write(code, said, known -> {
            if (known.map(Category::version).orElseThrow(NotFound::new) != version) {
                throw new StaleVersion();
            }
        });
    }

    private void write(String code, NewCategory said, Consumer<Optional<Category>> check) {
        if (said.complexDays() != null && said.complexDays() < said.workingDays()) {
            throw InvalidRequest.at("/complexDays", "not-less-than", said.workingDays());
        }
        categories.lockForWriting();
        Optional<Category> known = categories.findByIdOptional(code);
        check.accept(known);
        NewCategory before = known.map(Category::said).orElse(null);
        Category category = known.orElseGet(() -> new Category(code, said));
        category.change(said);
        categories.persist(category);
        changes.fire(Changed.of("category", code, before, category.said()));
        signals.fire(new Signals.Outgoing(Categories.TOPIC, code));
    }
}
