package vn.hientruong.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.category.Categories;
import vn.hientruong.console.FormView.Choice;
import vn.hientruong.identity.Accounts;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.handling.RejectionReason;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.Urgency;
import vn.hientruong.platform.text.CallerLanguage;

/** What can be picked in a field, in the reader's language. */
@RequestScoped
class Choices {
    private final Categories categories;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Shell shell;
    private final CallerLanguage language;

    Choices(Categories categories, Agencies agencies, Accounts accounts, Shell shell, CallerLanguage language) {
        this.categories = categories;
        this.agencies = agencies;
        this.accounts = accounts;
        this.shell = shell;
        this.language = language;
    }

    /**
     * In the order of a screen; none for a field that is typed.
     *
     * @param agency whose people can be picked; absent for nobody's
     * @param chosen by code
     */
    List<Choice> of(ActionForm.Kind kind, @Nullable String agency, List<String> chosen) {
        return all(kind, agency)
                .map(item -> new Choice(item.code(), item.name(), chosen.contains(item.code())))
                .toList();
    }

    private Stream<CodeName> all(ActionForm.Kind kind, @Nullable String agency) {
        Locale locale = language.get();
        Words words = shell.words();
        return switch (kind) {
            case CATEGORY ->
                categories.listActive().stream().map(category -> new CodeName(category.code(), category.name(locale)));
            case AGENCY, AGENCIES ->
                agencies.listActive().stream().map(known -> new CodeName(known.code(), known.name(locale)));
            case REASON ->
                Arrays.stream(RejectionReason.values())
                        .map(reason -> new CodeName(reason.name(), words.rejection(reason)));
            case URGENCY ->
                Arrays.stream(Urgency.values()).map(level -> new CodeName(level.name(), words.urgency(level)));
            case HANDLER -> agency == null ? Stream.empty() : handlers(agency);
            case YES_NO -> Stream.of(new CodeName("yes", words.of("yes")), new CodeName("no", words.of("no")));
            default -> Stream.empty();
        };
    }

    private Stream<CodeName> handlers(String agency) {
        return accounts.staffOf(agency).stream()
                .filter(person -> person.roles().contains(Role.HANDLER))
                .map(person -> new CodeName(
                        person.id().toString(), Objects.requireNonNullElse(person.name(), person.username())));
    }
}
