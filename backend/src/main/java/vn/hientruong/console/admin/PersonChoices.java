package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientruong.console.Shell;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.text.Texts;

/** What can be chosen for a member of staff, in the page's language. */
@RequestScoped
class PersonChoices {
    private final AdminChoices choices;
    private final Shell shell;

    PersonChoices(AdminChoices choices, Shell shell) {
        this.choices = choices;
        this.shell = shell;
    }

    /** By field of the form. */
    Map<String, List<CodeName>> all() {
        return Map.of("roles", roles(), "agency", choices.agencies(), "language", languages());
    }

    private List<CodeName> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.RESIDENT)
                .map(role -> new CodeName(role.name(), shell.words().admin("role." + role)))
                .toList();
    }

    private List<CodeName> languages() {
        return Texts.LANGUAGES.stream()
                .map(language ->
                        new CodeName(language.getLanguage(), shell.words().admin("language." + language.getLanguage())))
                .toList();
    }
}
