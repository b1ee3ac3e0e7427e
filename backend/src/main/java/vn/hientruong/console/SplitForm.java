package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.category.Categories;
import vn.hientruong.console.FormView.Choice;
import vn.hientruong.console.FormView.FieldView;
import vn.hientruong.model.Limits;
import vn.hientruong.model.handling.Split;
import vn.hientruong.model.media.MediaView;
import vn.hientruong.model.problem.ProblemView.FieldError;
import vn.hientruong.model.report.ReportView;
import vn.hientruong.platform.problem.Problem;
import vn.hientruong.platform.text.CallerLanguage;

/** The form that makes several reports of one: a part for each other matter, those left blank not counted. */
@RequestScoped
class SplitForm {
    private static final String CATEGORY = "category";
    private static final String DESCRIPTION = "description";
    private static final String AGENCY = "leadAgency";
    private static final String MEDIA = "media";

    /**
     * One part of the form.
     *
     * @param number from 1
     * @param open whether it is shown unfolded
     * @param photos of the report, to be taken along; the label is the address of the small picture
     */
    record Part(int number, boolean open, List<FieldView> fields, String media, List<Choice> photos) {}

    /**
     * As the template draws it.
     *
     * @param fault what was wrong with the whole of it
     */
    record View(List<Part> parts, FieldView note, @Nullable String fault) {}

    private final Categories categories;
    private final Agencies agencies;
    private final CallerLanguage language;

    SplitForm(Categories categories, Agencies agencies, CallerLanguage language) {
        this.categories = categories;
        this.agencies = agencies;
        this.language = language;
    }

    /** What was sent, as the API takes it; the rules are checked by whoever uses it. */
    static Split read(MultivaluedMap<String, String> sent) {
        List<Split.Matter> matters = filled(sent).stream()
                .map(part -> new Split.Matter(
                        text(sent, CATEGORY + part),
                        text(sent, DESCRIPTION + part).strip(),
                        blankToNull(text(sent, AGENCY + part)),
                        sent.getOrDefault(MEDIA + part, List.of()).stream()
                                .map(id -> FormBody.uuid("/matters/media", id))
                                .toList()))
                .toList();
        return new Split(matters, blankToNull(text(sent, "note")));
    }

    View view(ReportView report, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        List<Integer> filled = filled(typed);
        List<Part> parts = IntStream.range(0, Limits.SPLIT)
                .mapToObj(part -> part(part, filled.indexOf(part), report, typed, why))
                .toList();
        FieldView note = field("note", "TEXT", false, typed, fault(why, "/note"), List.of());
        return new View(parts, note, why == null ? null : why.detail());
    }

    /** @param place among the matters that were sent; negative for a part left blank */
    private Part part(
            int part, int place, ReportView report, MultivaluedMap<String, String> typed, @Nullable Problem why) {
        String pointer = "/matters/" + place + "/";
        List<FieldView> fields = List.of(
                field(
                        CATEGORY + part,
                        "CATEGORY",
                        part == 0,
                        typed,
                        fault(why, pointer + CATEGORY),
                        kinds(typed, part)),
                field(DESCRIPTION + part, "TEXT", part == 0, typed, fault(why, pointer + DESCRIPTION), List.of()),
                field(AGENCY + part, "AGENCY", false, typed, fault(why, pointer + AGENCY), leads(typed, part)));
        String media = MEDIA + part;
        List<String> taken = typed.getOrDefault(media, List.of());
        List<Choice> photos = report.media().stream()
                .map((MediaView photo) -> new Choice(
                        photo.id().toString(),
                        Objects.requireNonNullElse(photo.url(), ""),
                        taken.contains(photo.id().toString())))
                .toList();
        return new Part(part + 1, part == 0 || place >= 0, fields, media, photos);
    }

    private List<Choice> kinds(MultivaluedMap<String, String> typed, int part) {
        Predicate<String> chosen = text(typed, CATEGORY + part)::equals;
        return categories.listActive().stream()
                .map(known -> new Choice(known.code(), known.name(language.get()), chosen.test(known.code())))
                .toList();
    }

    private List<Choice> leads(MultivaluedMap<String, String> typed, int part) {
        Predicate<String> chosen = text(typed, AGENCY + part)::equals;
        return agencies.listActive().stream()
                .map(known -> new Choice(known.code(), known.name(language.get()), chosen.test(known.code())))
                .toList();
    }

    private static FieldView field(
            String name,
            String kind,
            boolean required,
            MultivaluedMap<String, String> typed,
            @Nullable String fault,
            List<Choice> choices) {
        return new FieldView("split-" + name, name, kind, required, text(typed, name), fault, choices);
    }

    private static List<Integer> filled(MultivaluedMap<String, String> sent) {
        return IntStream.range(0, Limits.SPLIT)
                .filter(part -> !(text(sent, CATEGORY + part) + text(sent, DESCRIPTION + part)).isBlank())
                .boxed()
                .toList();
    }

    private static @Nullable String fault(@Nullable Problem why, String pointer) {
        if (why == null || why.errors() == null) {
            return null;
        }
        return why.errors().stream()
                .filter(error -> error.pointer().equals(pointer))
                .map(FieldError::detail)
                .findFirst()
                .orElse(null);
    }

    private static String text(MultivaluedMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
