package vn.hientruong.category;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.signal.Signals;

/** Administrators write categories down; they are never removed, since old reports keep theirs. */
@Singleton
public class CategoryEditing {
    private final CategoryRepository categories;
    private final Event<Signals.Outgoing> signals;

    CategoryEditing(CategoryRepository categories, Event<Signals.Outgoing> signals) {
        this.categories = categories;
        this.signals = signals;
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
        Optional<Category> before = categories.findByIdOptional(code);
        check.accept(before);
        before.ifPresentOrElse(known -> known.change(said), () -> categories.persist(new Category(code, said)));
        signals.fire(new Signals.Outgoing(Categories.TOPIC, code));
    }
}
