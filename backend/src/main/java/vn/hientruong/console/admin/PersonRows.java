package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hientruong.agency.Agencies;
import vn.hientruong.agency.Agency;
import vn.hientruong.console.Shell;
import vn.hientruong.identity.Invitations;
import vn.hientruong.model.Page;
import vn.hientruong.model.identity.InvitationView;
import vn.hientruong.model.identity.PersonView;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.text.CallerLanguage;

/** Staff, and who is invited to be, as the lists of this desk show them. */
@RequestScoped
class PersonRows {
    /**
     * One line.
     *
     * @param roles in words
     * @param agency by name
     */
    record Row(
            UUID id,
            String username,
            String name,
            @Nullable String email,
            String roles,
            @Nullable String agency,
            boolean disabled,
            boolean totp) {}

    /** @param next address of the following page; absent on the last one */
    record Listed(List<Row> rows, @Nullable String next) {}

    /** An invitation; {@code state} in words. */
    record Invited(
            UUID id,
            String name,
            String email,
            String roles,
            @Nullable String agency,
            Instant expiresAt,
            String state,
            boolean troubled) {
        /** Where a button of the line posts to. */
        public String act(String name) {
            return InvitationsPage.PATH + "/" + id + "/" + name;
        }
    }

    private final Invitations invitations;
    private final Agencies agencies;
    private final CallerLanguage language;
    private final Shell shell;

    PersonRows(Invitations invitations, Agencies agencies, CallerLanguage language, Shell shell) {
        this.invitations = invitations;
        this.agencies = agencies;
        this.language = language;
        this.shell = shell;
    }

    Listed of(Page<PersonView> page, String path, String words) {
        return new Listed(
                page.items().stream().map(this::row).toList(),
                page.next() == null
                        ? null
                        : path + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after=" + page.next());
    }

    int countInvitations() {
        return invitations.list().size();
    }

    List<Invited> invited() {
        return invitations.list().stream().map(this::invited).toList();
    }

    private Row row(PersonView person) {
        return new Row(
                person.id(),
                person.username(),
                person.name() == null ? person.username() : person.name(),
                person.email(),
                roles(person.roles()),
                agency(person.agency()),
                person.disabled(),
                person.totp());
    }

    private Invited invited(InvitationView invitation) {
        return new Invited(
                invitation.id(),
                invitation.name(),
                invitation.email(),
                roles(invitation.roles()),
                agency(invitation.agency()),
                invitation.expiresAt(),
                shell.words().admin("invitation.state." + invitation.state()),
                switch (invitation.state()) {
                    case WAITING, SENT -> false;
                    case FAILED, EXPIRED -> true;
                });
    }

    private String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> shell.words().admin("role." + role))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String agency(@Nullable String code) {
        return code == null
                ? null
                : agencies.find(code)
                        .map((Agency found) -> found.name(language.get()))
                        .orElse(code);
    }
}
