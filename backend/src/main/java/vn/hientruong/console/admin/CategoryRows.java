package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.Questions;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.category.CategoryIcon;
import vn.hientruong.platform.text.CallerLanguage;

/** Categories as the lists of this desk show them. */
@RequestScoped
class CategoryRows {
    private static final int HOUR = 60;

    /**
     * One line.
     *
     * @param icon name of its picture; empty for none
     * @param urgent its urgent limit in words
     * @param questions how many it asks
     */
    record Row(
            String code,
            String name,
            @Nullable String group,
            String icon,
            int workingDays,
            int complexDays,
            String urgent,
            int radius,
            int days,
            boolean photo,
            boolean direct,
            int questions,
            boolean active) {}

    private final Categories categories;
    private final Questions questions;
    private final CallerLanguage language;
    private final Shell shell;

    CategoryRows(Categories categories, Questions questions, CallerLanguage language, Shell shell) {
        this.categories = categories;
        this.questions = questions;
        this.language = language;
        this.shell = shell;
    }

    /**
     * Those whose code, name or group holds the words, in any spelling of accents, in the order of the screen.
     *
     * @param words empty: all of them
     */
    List<Row> find(String words) {
        Locale spoken = language.get();
        return categories.byCode().values().stream()
                .filter(known -> Spelling.holds(
                        known.code() + " " + known.name(spoken) + " "
                                + Objects.requireNonNullElse(known.group(spoken), ""),
                        words))
                .map(this::of)
                .toList();
    }

    Row of(Category category) {
        Locale spoken = language.get();
        CategoryIcon icon = category.icon();
        return new Row(
                category.code(),
                category.name(spoken),
                category.group(spoken),
                icon == null ? "" : icon.name(),
                category.workingDays(),
                category.complexDays(),
                minutes(category.urgentMinutes()),
                category.duplicateRadiusMetres(),
                category.duplicateDays(),
                category.photoRequired(),
                category.directDispatch(),
                questions.current(category.code()).questions().size(),
                category.active());
    }

    /** Minutes in the largest unit that says them exactly. */
    String minutes(@Nullable Integer minutes) {
        Words words = shell.words();
        if (minutes == null) {
            return "–";
        }
        return minutes % HOUR == 0 ? words.admin("hours", minutes / HOUR) : words.admin("minutes", minutes);
    }

    /** Where the last one stands. */
    int lastPosition() {
        return categories.byCode().values().stream()
                .mapToInt(category -> category.said().position())
                .filter(position -> position < 9000)
                .max()
                .orElse(0);
    }

    /** By field of the form of a category. */
    Map<String, List<CodeName>> choices() {
        Words words = shell.words();
        return Map.of(
                "icon",
                Arrays.stream(CategoryIcon.values())
                        .map(icon -> new CodeName(icon.name(), words.admin("icon." + icon)))
                        .toList());
    }
}
