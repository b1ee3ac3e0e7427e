package vn.hientruong.category;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import vn.hientruong.model.category.NewCategory;
import vn.hientruong.platform.problem.InvalidRequest;
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
        if (said.complexDays() != null && said.complexDays() < said.workingDays()) {
            throw InvalidRequest.at("/complexDays", "not-less-than", said.workingDays());
        }
        categories.lockForWriting();
        categories
                .findByIdOptional(code)
                .ifPresentOrElse(known -> known.change(said), () -> categories.persist(new Category(code, said)));
        signals.fire(new Signals.Outgoing(Categories.TOPIC, code));
    }
}
