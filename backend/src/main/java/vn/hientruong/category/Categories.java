package vn.hientruong.category;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.platform.persistence.Snapshot;
import vn.hientruong.platform.persistence.Snapshots;
import vn.hientruong.platform.problem.NotFound;

/** All categories, from memory. */
@Singleton
public class Categories {
    static final String TOPIC = "category";

    private final Snapshot<Map<String, Category>> snapshot;

    Categories(CategoryRepository repository, Snapshots snapshots) {
        this.snapshot = snapshots.of(TOPIC, () -> {
            Map<String, Category> byCode = new LinkedHashMap<>();
            repository
                    .streamAll()
                    .sorted(Comparator.comparingInt(Category::position).thenComparing(Category::code))
                    .forEach(category -> byCode.put(category.code(), category));
            return Collections.unmodifiableMap(byCode);
        });
    }

    /**
     * The category of that code, active or not, also when it was written past the program. For codes that stand in a table:
     * one nobody gave out costs a look at the database.
     *
     * @throws NotFound for a code nobody gave out
     */
    public Category get(String code) {
        return find(code)
                .or(() -> Optional.ofNullable(snapshot.again().get(code)))
                .orElseThrow(NotFound::new);
    }

    /** The same, if there is one. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** What can be chosen for new reports, in the order of the screen. */
    public List<Category> listActive() {
        return byCode().values().stream().filter(Category::active).toList();
    }

    /** All of them, active or not, in the order of the screen. */
    public Map<String, Category> byCode() {
        return snapshot.get();
    }

    void read(@Observes StartupEvent start) {
        snapshot.get();
    }
}
