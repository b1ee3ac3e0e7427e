package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.category.Categories;
import vn.hientruong.console.Shell;
import vn.hientruong.console.Words;
import vn.hientruong.model.agency.NewAgency;
import vn.hientruong.platform.text.CallerLanguage;

/** Agencies as the list of this desk shows them. */
@RequestScoped
class AgencyRows {
    /**
     * One line.
     *
     * @param serves where, in words
     * @param handles what, in words
     * @param mergedInto who has taken over, and on what day
     */
    record Row(
            String code,
            String name,
            String kind,
            String serves,
            String handles,
            @Nullable String phone,
            @Nullable String email,
            boolean active,
            @Nullable String mergedInto,
            @Nullable LocalDate mergedOn) {}

    private final Agencies agencies;
    private final Categories categories;
    private final AdminChoices choices;
    private final CallerLanguage language;
    private final Shell shell;

    AgencyRows(Agencies agencies, Categories categories, AdminChoices choices, CallerLanguage language, Shell shell) {
        this.agencies = agencies;
        this.categories = categories;
        this.choices = choices;
        this.language = language;
        this.shell = shell;
    }

    /**
     * Those whose code or name holds the words, in any spelling of accents, by code.
     *
     * @param words empty: all of them
     */
    List<Row> find(String words) {
        return agencies.byCode().values().stream()
                .filter(agency -> Spelling.holds(agency.code() + " " + agency.name(language.get()), words))
                .map(this::of)
                .toList();
    }

    Row of(Agency agency) {
        Words words = shell.words();
        Locale spoken = language.get();
        NewAgency said = agency.said();
        return new Row(
                agency.code(),
                agency.name(spoken),
                words.admin("kind." + agency.kind()),
                choices.areas(agency.areas(), words.admin("agencies.everywhere")),
                agency.categories().isEmpty()
                        ? words.admin("agencies.everything")
                        : String.join(
                                ", ",
                                agency.categories().stream()
                                        .map(code -> categories
                                                .find(code)
                                                .map(found -> found.name(spoken))
                                                .orElse(code))
                                        .sorted()
                                        .toList()),
                said.phone(),
                said.email(),
                agency.active(),
                agency.isMerged() ? agencies.current(agency.code()).name(spoken) : null,
                agency.mergedOn().orElse(null));
    }
}
