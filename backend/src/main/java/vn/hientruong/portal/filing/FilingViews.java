package vn.hientruong.portal.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.Areas;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.sticker.StickerView;

/** The form as a template draws it, filled with what was typed or what a sticker says. */
@RequestScoped
class FilingViews {
    /**
     * A category to choose.
     *
     * @param photo whether it needs one
     * @param emergency whom to call first when life is in danger; empty for nobody
     */
    record Kind(
            String code, String name, boolean photo, String emergency, boolean chosen, QuestionFields.View questions) {}

    /**
     * The whole form.
     *
     * @param typed by name of the field
     * @param why what was refused; absent at first
     * @param sticker that was scanned
     * @param unknownSticker whether what was scanned is in use no more
     */
    record View(
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            List<Kind> kinds,
            List<CodeName> areas,
            @Nullable StickerView sticker,
            boolean unknownSticker) {
        /** What stands in a field. */
        public String value(String name) {
            return Objects.requireNonNullElse(typed.getFirst(name), "");
        }

        public boolean ticked(String name) {
            return typed.containsKey(name);
        }

        /** What is wrong with a field, by its pointer. */
        public @Nullable String fault(String pointer) {
            String all = errors().stream()
                    .filter(error -> (error.pointer() + "/").startsWith(pointer + "/"))
                    .map(FieldError::detail)
                    .distinct()
                    .collect(Collectors.joining(" "));
            return all.isEmpty() ? null : all;
        }

        /** The refusal in a sentence. */
        public @Nullable String refusal() {
            return why == null ? null : why.detail();
        }

        /** The category that is chosen. */
        public @Nullable Kind kind() {
            return kinds.stream().filter(Kind::chosen).findFirst().orElse(null);
        }

        private List<FieldError> errors() {
            return Optional.ofNullable(why).map(Problem::errors).orElse(List.of());
        }
    }

    private final Categories categories;
    private final QuestionFields questions;
    private final Areas areas;
    private final CallerLanguage language;

    FilingViews(Categories categories, QuestionFields questions, Areas areas, CallerLanguage language) {
        this.categories = categories;
        this.questions = questions;
        this.areas = areas;
        this.language = language;
    }

    /** The form to begin with, filled in as far as the sticker knows. */
    View blank(String category, @Nullable StickerView sticker, boolean unknownSticker) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("clientKey", UUID.randomUUID().toString());
        typed.putSingle("category", category);
        if (sticker != null) {
            typed.putSingle("lat", Double.toString(sticker.said().lat()));
            typed.putSingle("lon", Double.toString(sticker.said().lon()));
            typed.putSingle("address", address(sticker));
            if (sticker.said().category() != null) {
                typed.putSingle("category", sticker.said().category());
            }
        }
        return view(typed, null, sticker, unknownSticker);
    }

    /** The form with what was typed, and why it was refused. */
    View again(MultivaluedMap<String, String> typed, @Nullable StickerView sticker, Problem why) {
        return view(typed, why, sticker, false);
    }

    private View view(
            MultivaluedMap<String, String> typed,
            @Nullable Problem why,
            @Nullable StickerView sticker,
            boolean unknownSticker) {
        String chosen = Objects.requireNonNullElse(typed.getFirst("category"), "");
        List<Kind> kinds = categories.listActive().stream()
                .map(category -> kind(category, chosen, typed, why))
                .toList();
        List<CodeName> communes = areas.all().stream()
                .map(area -> area.in(language.get()))
                .sorted(Comparator.comparing(CodeName::name))
                .toList();
        return new View(typed, why, kinds, communes, sticker, unknownSticker);
    }

    private Kind kind(Category category, String chosen, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        return new Kind(
                category.code(),
                category.name(language.get()),
                category.photoRequired(),
                Objects.requireNonNullElse(category.emergencyPhone(), ""),
                category.code().equals(chosen),
                questions.of("filing", category.code(), typed, why, List.of(), true));
    }

    private static String address(StickerView sticker) {
        String name = sticker.said().name();
        return sticker.said().address() == null
                ? name
                : name + ", " + sticker.said().address();
    }
}
